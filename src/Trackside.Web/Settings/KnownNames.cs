namespace Trackside.Web.Settings;

/// <summary>Refuses a setting that there is not: a slip in a name would otherwise set nothing, in silence.</summary>
public static class KnownNames
{
    public static void Hold(IConfigurationRoot configuration)
    {
        foreach (var (key, _) in configuration.GetSection("Trackside").AsEnumerable().Where(pair => pair.Value is { Length: > 0 }))
        {
            var bare = key.EndsWith(Setting.FileEnding, StringComparison.OrdinalIgnoreCase) ? key[..^Setting.FileEnding.Length] : key;
            if (AllSettings.All.Any(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase) || setting.Key.Equals(bare, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var variable = key.Replace(":", "__", StringComparison.Ordinal);
            var (nearest, slips) = AllSettings.All.Select(setting => (setting.Variable, Slips: SlipsBetween(setting.Key.ToUpperInvariant(), bare.ToUpperInvariant()))).MinBy(one => one.Slips);
            throw new SettingException(
                null,
                $"{variable} is no setting{(Origins.Of(configuration, key) is { } origin ? $" ({origin})" : "")}.{(slips <= 3 ? $" Did you mean {nearest}?" : "")} 'trackside-server settings' shows all that there are.");
        }
    }

    /// <summary>By how many letters, put in, left out or changed, two words differ.</summary>
    public static int SlipsBetween(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var place = 1; place <= one.Length; place++)
        {
            var corner = row[0];
            row[0] = place;
            for (var across = 1; across <= other.Length; across++)
            {
                var above = row[across];
                row[across] = Math.Min(Math.Min(above, row[across - 1]) + 1, corner + (one[place - 1] == other[across - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
