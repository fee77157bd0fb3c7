using System.Reflection;

namespace Trackside.Web.Store;

/// <summary>Which release this program is.</summary>
public static class ProgramVersion
{
    // What stands behind a plus is the state of the source it was built from.
    public static string Text { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
