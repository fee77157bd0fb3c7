using System.Text.Json;
using Trackside.Telling.Pages;
using Trackside.Training.Physiology;

namespace Trackside.Telling.Json;

/// <summary>Writes numbers that explain themselves, and remembers the models that they name.</summary>
internal sealed class Numbers(Utf8JsonWriter json)
{
    private readonly SortedSet<string> _models = new(StringComparer.Ordinal);

    /// <summary>A number with its unit, model and range; null where there is none.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="estimate">The number.</param>
    /// <param name="unit">Its unit, where it is told more closely than the number itself tells it: <c>s/km</c>.</param>
    public void Write(string name, Estimate? estimate, string? unit = null)
    {
        json.WritePropertyName(name);
        if (estimate is null)
        {
            json.WriteNullValue();
            return;
        }

        Write(estimate, unit);
    }

    /// <summary>A number with its unit, model and range, as an item of a list.</summary>
    public void Write(Estimate estimate, string? unit = null)
    {
        _models.Add(estimate.Model);
        json.WriteStartObject();
        json.WriteNumber("value", Rounded(estimate.Value, estimate.Unit));
        json.WriteString("unit", unit ?? estimate.Unit);
        json.WriteString("model", estimate.Model);
        json.WriteStartArray("range");
        json.WriteNumberValue(Rounded(estimate.Low, estimate.Unit));
        json.WriteNumberValue(Rounded(estimate.High, estimate.Unit));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What the page of each model that was named says at its head.</summary>
    public void WriteModels()
    {
        json.WriteStartObject("models");
        foreach (var model in _models)
        {
            var page = SciencePages.Heads.GetValueOrDefault(model);
            json.WriteStartObject(model);
            json.WriteString("title", page?.Title);
            json.WriteString("range", page?.Range);
            json.WriteString("evidence", page?.Evidence);
            json.WriteString("page", $"docs/science/{model}.md");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>As exact as the unit deserves and no more, so that every machine prints the same.</summary>
    internal static decimal Rounded(double value, string unit)
    {
        var decimals = unit switch
        {
            "s" or "m/s" or "of 1" => 3,
            "m" or "points" or "h" or "days" => 1,
            _ => 2,
        };

        // Dividing by one takes the zeros away that rounding leaves.
        return decimal.Round((decimal)value, decimals, MidpointRounding.AwayFromZero) / 1.000000000000000000000000000000m;
    }
}
