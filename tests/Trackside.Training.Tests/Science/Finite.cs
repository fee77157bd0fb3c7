using System.Collections;
using Trackside.Training.Quantities;

namespace Trackside.Training.Tests.Science;

/// <summary>Looks for a NaN or an infinity in whatever a formula gives, parts and lists included.</summary>
internal static class Finite
{
    public static void In(object? result, string name) => In(result, name, depth: 0);

    private static void In(object? result, string name, int depth)
    {
        switch (result)
        {
            case double number:
                Assert.True(double.IsFinite(number), $"{name} gave {number}");
                break;
            case null or string or decimal or DateOnly or Distance or Duration or Pace or Enum:
            case not null when result.GetType().IsPrimitive || depth > 6:
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    In(item, name, depth + 1);
                }

                break;
            default:
                foreach (var property in result.GetType().GetProperties().Where(one => one.GetIndexParameters().Length == 0 && !one.GetMethod!.IsStatic))
                {
                    In(property.GetValue(result), name, depth + 1);
                }

                break;
        }
    }
}
