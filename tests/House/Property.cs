using FsCheck;
using FsCheck.Fluent;

namespace Trackside.House;

/// <summary>Laws that hold for any value, tried on a thousand of them, the same thousand every time.</summary>
internal static class Property
{
    /// <summary>Whole numbers from zero to the largest, small ones as likely as large ones.</summary>
    public static Gen<long> Naturals { get; } = Gen.Frequency(
        (1, Gen.Constant(long.MaxValue)),
        (99, from high in Gen.Choose(0, int.MaxValue)
             from low in Gen.Choose(0, int.MaxValue)
             from shift in Gen.Choose(0, 62)
             select (((long)high << 31) | (long)low) >> shift));

    /// <summary>Two of <see cref="Naturals"/>, now and then the same one twice.</summary>
    public static Gen<(long One, long Other)> Pairs { get; } =
        from one in Naturals
        from other in Gen.Frequency((1, Gen.Constant(one)), (9, Naturals))
        select (one, other);

    /// <summary>Fails, with the value that broke it, unless the law holds for all.</summary>
    public static void Holds<T>(Gen<T> cases, Func<T, bool> law) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(1_500, 3).WithQuietOnSuccess(true), Prop.ForAll(cases.ToArbitrary(), law));
}
