using System.Runtime.CompilerServices;

namespace TrustClaims.Application.Tests.Words;

/// <summary>The product's own source files, for what only they can tell.</summary>
internal static class Sources
{
    public static IEnumerable<string> Texts([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(here, "../../../../src"));
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(File.ReadAllText);
    }
}
