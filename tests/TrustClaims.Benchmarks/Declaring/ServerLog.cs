using System.Globalization;
using System.Text.RegularExpressions;

namespace TrustClaims.Benchmarks.Declaring;

/// <summary>How long the server says that it took, in the line that it writes for each request: without the caller's own time.</summary>
internal static partial class ServerLog
{
    /// <param name="folder">The installation's.</param>
    /// <param name="asked">Method and route: "POST /api/v1/claims".</param>
    /// <param name="count">How many requests, counted from the last.</param>
    public static List<double> Milliseconds(string folder, string asked, int count) => Directory.EnumerateFiles(Path.Combine(folder, "logs"))
        .Order(StringComparer.Ordinal).SelectMany(Lines).Select(line => Answered().Match(line))
        .Where(match => match.Success && match.Groups["asked"].Value == asked)
        .Select(match => double.Parse(match.Groups["ms"].Value, CultureInfo.InvariantCulture)).TakeLast(count).ToList();

    // The server still has it open.
    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex(@": (?<asked>[A-Z]+ \S+) answered (?:20[01]|302) in (?<ms>[0-9.]+) ms")]
    private static partial Regex Answered();
}
