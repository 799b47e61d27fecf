using System.Text;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>The embedded way out: one .txt file per message, named by its id; the number stands in the first line, the text below it.</summary>
/// <param name="folder">Where the files stand; made when missing.</param>
public sealed class SmsFiles(string folder) : ISmsPort
{
    private const string Ending = ".txt";

    public Task HandOver(Sms sms, CancellationToken cancellation) => WholeFile.WriteOnce(
        folder,
        sms.Id + Ending,
        (file, inside) => file.WriteAsync(Encoding.UTF8.GetBytes($"{sms.To}\n{sms.Text}\n"), inside).AsTask(),
        cancellation);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<Sms>> Newest(int most, CancellationToken cancellation)
    {
        var messages = new List<Sms>();
        foreach (var id in WholeFile.Newest(folder, Ending).Take(most))
        {
            var lines = (await File.ReadAllTextAsync(Path.Combine(folder, id + Ending), cancellation)).Split('\n', 2);
            messages.Add(new Sms(id, lines[0], lines[1].TrimEnd('\n')));
        }

        return messages;
    }
}
