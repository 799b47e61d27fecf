using System.Runtime.CompilerServices;

namespace TrustClaims.Application.Tests.Words;

/// <summary>The product's own source files, for what only they can tell, and its documents.</summary>
internal static class Sources
{
    /// <param name="path">Below the repository: "docs/guides/desk.md".</param>
    public static string Document(string path, [CallerFilePath] string here = "") => File.ReadAllText(Path.GetFullPath(Path.Combine(here, "../../../..", path)));

    public static IEnumerable<string> Texts([CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(here, "../../../../src"));
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Select(File.ReadAllText);
    }
}
