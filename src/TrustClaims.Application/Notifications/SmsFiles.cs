using System.Text;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>The embedded way out: one .txt file per message, named by its id; the number stands in the first line, the text below it.</summary>
/// <param name="folder">Where the files stand; made when missing.</param>
public sealed class SmsFiles(string folder) : ISmsPort
{
    public Task HandOver(Sms sms, CancellationToken cancellation) => WholeFile.WriteOnce(
        folder,
        $"{sms.Id}.txt",
        (file, inside) => file.WriteAsync(Encoding.UTF8.GetBytes($"{sms.To}\n{sms.Text}\n"), inside).AsTask(),
        cancellation);
}
