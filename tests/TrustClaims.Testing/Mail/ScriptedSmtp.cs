using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrustClaims.Testing.Mail;

/// <summary>
/// A mail server that says what a test has it say: for each line of the client (an empty one when it connects, "." at the end of a mail), the answer, or
/// null for silence. It keeps nothing.
/// </summary>
public sealed class ScriptedSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<string, string?> answer;
    private readonly Task serving;
    private int taken;

    public ScriptedSmtp(Func<string, string?> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many mails came to their end.</summary>
    public int Taken => taken;

    /// <summary>What a server says that takes everything.</summary>
    public static string Usual(string line) => line switch
    {
        "" => "220 here",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await serving;
        listener.Stop();
        end.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                // One after the other, as the tests send.
                using var client = await listener.AcceptTcpClientAsync(end.Token);
                await Talk(client.GetStream());
            }
        }
        catch (Exception over) when (over is OperationCanceledException && end.IsCancellationRequested)
        {
            // The test is done.
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        try
        {
            using var reader = new StreamReader(stream, Encoding.UTF8);
            await Say(stream, "");
            for (var inMail = false; await reader.ReadLineAsync(end.Token) is { } line;)
            {
                if (inMail && line != ".")
                {
                    continue;
                }

                taken += line == "." ? 1 : 0;
                await Say(stream, line);
                inMail = line == "DATA" && answer(line)?.StartsWith("354", StringComparison.Ordinal) == true;
            }
        }
        catch (IOException)
        {
            // The client went away, as it may.
        }
    }

    private async Task Say(NetworkStream stream, string line)
    {
        if (answer(line) is { } said)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(said + "\r\n"), end.Token);
        }
    }
}
