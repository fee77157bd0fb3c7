namespace Trackside.House;

/// <summary>Whole answers that a person approved, kept as text files in the test project.</summary>
internal static class Golden
{
    /// <summary>Holds an answer against its approved file; <c>TRACKSIDE_ACCEPT=1</c> approves it instead.</summary>
    /// <param name="file">The approved file, from the folder of the test project: <c>PublicApi.txt</c>.</param>
    /// <param name="actual">The answer, lines ended by <c>\n</c>.</param>
    public static void Equal(string file, string actual)
    {
        var approved = Repository.PathOf($"tests/{typeof(Golden).Assembly.GetName().Name}/{file}");
        if (Environment.GetEnvironmentVariable("TRACKSIDE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
            File.WriteAllText(approved, actual);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (expected != actual)
        {
            var gone = expected.Split('\n').Except(actual.Split('\n')).Select(line => $"- {line}");
            var come = actual.Split('\n').Except(expected.Split('\n')).Select(line => $"+ {line}");
            Assert.Fail($"{file} is not as approved; TRACKSIDE_ACCEPT=1 approves it.\n{string.Join('\n', gone.Concat(come))}");
        }
    }
}
