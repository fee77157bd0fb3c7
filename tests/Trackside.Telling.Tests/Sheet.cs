using Trackside.Training.Analysis;
using Trackside.Training.Load;
using Trackside.Training.Physiology;

namespace Trackside.Telling.Tests;

/// <summary>All that is said of a session, a line each.</summary>
internal static class Sheet
{
    public static IEnumerable<string> Of(SessionAnalysis analysis, Profile? profile, Speech speech) =>
    [
        TotalWords.Of(analysis.Totals, speech),
        KindWords.Mixture(analysis.Kinds),
        "",
        string.Join(" | ", HeadingsOf(analysis, speech)),
        .. RepRows.Of(analysis, speech).Rows.Select(Of),
        "",
        Headings.HowItWent(speech),
        .. analysis.Groups.Select(group => GroupWords.Of(group, analysis, speech)).OfType<string>(),
        .. analysis.Rounds.Select(rounds => ProgressWords.Of(rounds, analysis, speech)),
        .. analysis.Mirrors.Select(ladder => ProgressWords.Of(ladder, analysis, speech)),
        ProgressWords.Diminished(analysis, speech),
        "",
        Headings.WhatItWas(speech),
        .. KindWords.ByBlock(analysis, speech) is { } blocks ? new[] { blocks } : [],
        .. analysis.Kinds.Select(kind => KindWords.Of(kind, analysis, speech)),
        .. analysis.Groups.Select(group => KindWords.Why(group, analysis, speech)),
        "",
        Headings.WhatItCost(speech),
        .. CostWords.Of(SessionCost.Of(analysis, profile), analysis, speech),
        "",
        Headings.NotKnown(speech),
        .. UnknownWords.Of(analysis, profile, speech),
    ];

    private static string[] HeadingsOf(SessionAnalysis analysis, Speech speech) =>
    [
        Headings.Time(speech), Headings.PacePer(RepRows.Of(analysis, speech).PacePer, speech), Headings.RacePace(speech), Headings.OfBest(speech),
        Headings.Target(speech), Headings.Rank(speech), Headings.Rest(speech),
    ];

    private static string Of(RepRow row) =>
        $"{(row.BeginsSet ? "— " : "")}{row.Name} | {row.Time} | {row.Pace} | {row.RaceTime} {row.Race} | {row.Share} | {row.Target} {row.Against} | {row.Rank} | {row.Rest}";
}
