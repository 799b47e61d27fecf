using System.Runtime.CompilerServices;

namespace TrustClaims.Application.Tests.Words;

/// <summary>The product's own source files, for what only they can tell.</summary>
internal static class Sources
{
    /// <param name="except">Folders that speak to operators in words of their own.</param>
    public static IEnumerable<string> Texts(string[] except, [CallerFilePath] string here = "")
    {
        var folder = Path.GetFullPath(Path.Combine(here, "../../../../src"));
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Intersect(["obj", .. except]).Any())
            .Select(File.ReadAllText);
    }
}
