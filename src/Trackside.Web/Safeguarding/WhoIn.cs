using Microsoft.Extensions.Localization;
using Trackside.Web.Meaning;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>Who wrote a message and who has it, in words.</summary>
internal static class WhoIn
{
    private const int MostNames = 3;

    /// <summary>Who wrote it.</summary>
    public static string Writer(SentMessage message, IStringLocalizer<Texts> says) => message.Row.By.Length > 0 ? message.Row.By : says["a coach who is no longer here"];

    /// <summary>To whom it is: three names, and how many more.</summary>
    public static string To(SentMessage message, IStringLocalizer<Texts> says)
    {
        var names = message.Copies.Where(copy => copy.Athlete.Length > 0).Select(copy => copy.Athlete).Distinct().ToArray();
        return names.Length switch
        {
            0 => says["to nobody who is still here"],
            <= MostNames => says["to {0}", string.Join(", ", names)],
            _ => says["to {0} and {1} more", string.Join(", ", names.Take(MostNames)), names.Length - MostNames],
        };
    }

    /// <summary>Why somebody has a copy.</summary>
    public static string Why(SentCopy copy, IStringLocalizer<Texts> says) => copy.Row.Reason switch
    {
        CopyReason.ToThem => says["to them"],
        CopyReason.Guardian => says["guardian of {0}", copy.Athlete],
        CopyReason.SecondAdult => says["second adult, for {0}", copy.Athlete],
    };
}
