using Microsoft.Extensions.Localization;
using Trackside.Web.Components;
using Trackside.Web.Store;

namespace Trackside.Web.Safeguarding;

/// <summary>Consent in words.</summary>
internal static class ConsentWords
{
    public static string Of(ConsentThing thing, IStringLocalizer<Texts> says) => thing switch
    {
        ConsentThing.Name => says["Name"],
        ConsentThing.Times => says["Times"],
        ConsentThing.Picture => says["Picture"],
    };

    /// <summary>What is shown where it is given, and what where it is not.</summary>
    public static string Meaning(ConsentThing thing, IStringLocalizer<Texts> says) => thing switch
    {
        ConsentThing.Name => says["In posts that anybody may read. Without it there are initials at most."],
        ConsentThing.Times => says["What they ran, in posts that anybody may read."],
        ConsentThing.Picture => says["Pictures in which they can be recognised."],
    };

    /// <summary>Who gave it, when and how.</summary>
    public static string Given(Consent consent, Visit visit, IStringLocalizer<Texts> says)
    {
        var by = consent.GivenBy.Length > 0 ? consent.GivenBy : says["somebody who is no longer here"].Value;
        return consent.Way == ConsentWay.OnPaper ? says["On paper, signed by {0}, written down {1}", by, visit.Moment(consent.GivenAt)] : says["Given by {0}, {1}", by, visit.Moment(consent.GivenAt)];
    }

    /// <summary>Who withdrew it and when.</summary>
    public static string Withdrawn(Consent consent, Visit visit, IStringLocalizer<Texts> says) =>
        says["withdrawn by {0}, {1}", consent.WithdrawnBy.Length > 0 ? consent.WithdrawnBy : says["somebody who is no longer here"].Value, visit.Moment(consent.WithdrawnAt!.Value)];
}
