using System.Diagnostics;
using System.Globalization;

namespace TrustClaims.Testing.Databases;

/// <summary>
/// Runs one server under a small shell that waits for its standard input to end. The system closes that pipe when the test process
/// is gone, killed or not, so no server and no folder is left behind.
/// </summary>
internal static class PostgreSqlProcess
{
    private const string Ready = "ready";

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);

    /// <summary>
    /// pg_ctl waits until the server answers, so <see cref="Ready"/> means ready. Signals are ignored (Ctrl-C reaches the whole group):
    /// the end of the input is the one way out, and it cleans up.
    /// </summary>
    private const string Script = """
        set -eu
        trap '' INT TERM HUP
        bin=$1 port=$2 fsync=$3
        folder=$(mktemp -d "${TMPDIR:-/tmp}/trustclaims-postgresql-XXXXXX")
        trap 'rm -rf "$folder"' EXIT
        cd "$folder"
        "$bin/initdb" --pgdata=data --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >initdb.log 2>&1 \
            || { cat initdb.log >&2; exit 1; }
        cat >>data/postgresql.conf <<SETTINGS
        listen_addresses = '127.0.0.1'
        port = $port
        unix_socket_directories = '$folder'
        fsync = $fsync
        max_connections = 400
        log_line_prefix = '%m %d %p '
        SETTINGS
        "$bin/pg_ctl" --pgdata=data --wait --timeout=60 --log=server.log start >start.log 2>&1 || { cat start.log server.log >&2; exit 1; }
        echo ready
        cat >/dev/null
        "$bin/pg_ctl" --pgdata=data --mode=immediate --wait stop >stop.log 2>&1 || { cat stop.log >&2; exit 1; }
        """;

    /// <returns>Null once the server answers; else what it said on failing.</returns>
    public static async Task<string?> Start(PostgreSqlInstallation installation, int port, bool fsync)
    {
        if (installation.WhyMissing is { } reason)
            throw new InvalidOperationException(reason);

        var process = Process.Start(ShellFor(installation, port, fsync)) ?? throw new InvalidOperationException("No shell could be started.");
        var errors = process.StandardError.ReadToEndAsync();
        if (await process.StandardOutput.ReadLineAsync() != Ready)
        {
            await process.WaitForExitAsync();
            process.Dispose();
            return await errors;
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(process);
        return null;
    }

    private static ProcessStartInfo ShellFor(PostgreSqlInstallation installation, int port, bool fsync)
    {
        List<string> words = ["/bin/sh", "-c", Script, "postgresql-for-tests", installation.Folder,
            port.ToString(CultureInfo.InvariantCulture), fsync ? "on" : "off"];
        if (installation.RunAs is { } user)
            words.InsertRange(0, ["setpriv", $"--reuid={user}", $"--regid={user}", "--init-groups"]);
        return new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static void Stop(Process shell)
    {
        shell.StandardInput.Close();
        if (!shell.WaitForExit(StopLimit))
            Console.Error.WriteLine($"PostgreSQL for tests (shell {shell.Id}) did not stop within {StopLimit}.");
    }
}
