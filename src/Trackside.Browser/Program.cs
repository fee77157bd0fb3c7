using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace Trackside.Browser;

/// <summary>What a program must have. Nobody runs it: the page calls what is exported.</summary>
internal static class Program
{
    private static void Main()
    {
    }
}
