using Trackside.Models;

namespace Trackside.Training.Tests.Physiology;

public sealed class ModelStudyTests
{
    [Fact]
    public void The_curve_tells_left_out_bests_within_1_6_percent()
    {
        var (percent, count) = ModelStudy.OfTheCurve();

        Assert.Equal(65, count);
        Assert.InRange(percent, 0, 1.6);
    }

    [Fact]
    public void The_page_of_the_study_says_what_the_study_says() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("docs/science/studies/prediction-error.md")).ReplaceLineEndings("\n"), ModelStudy.Report().ReplaceLineEndings("\n"));
}
