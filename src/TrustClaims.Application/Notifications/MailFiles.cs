using System.Text;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>The embedded way out: one .eml file per letter, named by its id, for a mail program or a relay to pick up.</summary>
/// <param name="folder">Where the files stand; made when missing.</param>
public sealed class MailFiles(string folder) : ILetterPort
{
    public Task HandOver(Letter letter, CancellationToken cancellation) => WholeFile.WriteOnce(
        folder,
        $"{letter.Id}.eml",
        (file, inside) => file.WriteAsync(Encoding.UTF8.GetBytes(Eml.Write(letter)), inside).AsTask(),
        cancellation);
}
