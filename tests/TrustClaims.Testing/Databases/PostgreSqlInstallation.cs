using System.Globalization;

namespace TrustClaims.Testing.Databases;

/// <summary>Where PostgreSQL's server programs are on this machine, and under whose name they may run.</summary>
internal sealed record PostgreSqlInstallation(string Folder, string? RunAs, string? WhyMissing)
{
    /// <summary>The server refuses to run as root, so root hands it to the user that Debian's package makes.</summary>
    private const string ServerUser = "postgres";

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public static PostgreSqlInstallation Found { get; } = Find();

    private static PostgreSqlInstallation Find()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return Missing("PostgreSQL is started for tests on Linux and macOS alone.");
        var folder = Folders().FirstOrDefault(candidate => Programs.All(program => File.Exists(Path.Combine(candidate, program))));
        if (folder is null)
            return Missing("PostgreSQL's server programs are neither in /usr/lib/postgresql/*/bin nor in PATH (Debian: apt-get install postgresql).");
        if (!Environment.IsPrivilegedProcess)
            return new(folder, null, null);
        if (!File.ReadLines("/etc/passwd").Any(line => line.StartsWith(ServerUser + ":", StringComparison.Ordinal)))
            return Missing($"PostgreSQL refuses to run as root, and there is no user {ServerUser} to run it as.");
        return new(folder, ServerUser, null);
    }

    private static PostgreSqlInstallation Missing(string reason) => new("", null, reason);

    private static IEnumerable<string> Folders()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return versions
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat(path);
    }
}
