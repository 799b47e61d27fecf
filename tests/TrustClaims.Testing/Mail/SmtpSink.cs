using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrustClaims.Testing.Mail;

/// <summary>One mail as the server took it.</summary>
/// <param name="To">Whom the envelope named.</param>
/// <param name="Headers">Unfolded, as they were sent; the first of each name.</param>
/// <param name="Text">All of it, headers included.</param>
public sealed record SunkMail(string To, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public string MessageId => Headers["Message-ID"];
}

/// <summary>
/// A mail server that keeps what it gets: Debian's smtp-sink, which belongs to Postfix, on a port of this machine that was free. It runs under a small
/// shell that waits for its input to end, so that none is left behind, however the tests end. Where it is not here, <see cref="WhyMissing"/> says so.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private const string Program = "/usr/sbin/smtp-sink";

    /// <summary>Somebody without rights, whom it becomes where root starts it.</summary>
    private const string User = "nobody";

    private const string Script = """
        set -eu
        trap '' INT TERM HUP
        folder=$1
        shift
        "$@" </dev/null >&2 &
        sink=$!
        trap 'kill -9 $sink; rm -rf "$folder"' EXIT
        cat >/dev/null
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process shell;
    private readonly DirectoryInfo folder;

    private SmtpSink(Process shell, DirectoryInfo folder, int port) => (this.shell, this.folder, Port) = (shell, folder, port);

    /// <summary>The reason why none can be started on this machine; null where one can.</summary>
    public static string? WhyMissing { get; } = File.Exists(Program) ? null : $"{Program} is not here (Debian: apt-get install postfix).";

    public int Port { get; }

    /// <param name="words">What it is to do otherwise, as its manual has it: <c>"-w", "5"</c> waits five seconds before it answers DATA.</param>
    public static async Task<SmtpSink> Start(params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("trustclaims-smtp-");
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_111_111);
        }

        var port = FreePort();
        string[] user = Environment.IsPrivilegedProcess ? ["-u", User] : [];
        var sink = new ProcessStartInfo("/bin/sh", [
            "-c", Script, "smtp-for-tests", folder.FullName,
            Program, .. user, .. words, "-d", Path.Combine(folder.FullName, "mail."), $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", "128"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var started = new SmtpSink(Process.Start(sink) ?? throw new InvalidOperationException("No shell could be started."), folder, port);
        await started.UntilItAnswers();
        return started;
    }

    /// <summary>Everything it has taken so far, in no order.</summary>
    public async Task<IReadOnlyList<SunkMail>> Mails()
    {
        var mails = new List<SunkMail>();
        foreach (var file in folder.GetFiles("mail.*"))
        {
            mails.Add(Read(await File.ReadAllTextAsync(file.FullName, Encoding.UTF8)));
        }

        // What broke off has a file, and no end of its headers.
        return mails.Where(mail => mail.Headers.ContainsKey("Message-ID")).ToList();
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private async Task UntilItAnswers()
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, deadline.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(Pause, deadline.Token);
            }
        }
    }

    private static SunkMail Read(string text)
    {
        var head = text.ReplaceLineEndings("\n").Split("\n\n")[0].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal);
        var headers = head.Split('\n').Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0], StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First()[1], StringComparer.OrdinalIgnoreCase);
        return new SunkMail(headers.GetValueOrDefault("X-Rcpt-Args", ""), headers, text);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
