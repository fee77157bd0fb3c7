using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trackside.Training.Workouts;

/// <summary>128 bits that stand for a workout, for looking it up.</summary>
/// <remarks>
/// The first 128 bits, most significant first, of the SHA-256 of the canonical text in UTF-8. Stable for as long as the
/// canonical text is: on every machine and in every version. <c>default</c> stands for no workout.
/// </remarks>
/// <param name="Bits">The key as a number.</param>
public readonly record struct WorkoutKey(UInt128 Bits)
{
    /// <summary>The key as 32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Bits.ToString("x32", CultureInfo.InvariantCulture);

    internal static WorkoutKey Of(string canonicalText)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(canonicalText), hash);
        var bits = UInt128.Zero;
        foreach (var part in hash[..16])
        {
            bits = (bits << 8) | part;
        }

        return new WorkoutKey(bits);
    }
}
