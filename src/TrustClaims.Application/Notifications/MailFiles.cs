using System.Text;
using TrustClaims.Application.Settings;

namespace TrustClaims.Application.Notifications;

/// <summary>The embedded way out: one .eml file per letter, named by its id, for a mail program or a relay to pick up.</summary>
/// <param name="folder">Where the files stand; made when missing.</param>
public sealed class MailFiles(string folder) : ILetterPort
{
    private const string Ending = ".eml";

    public Task HandOver(Letter letter, CancellationToken cancellation) => WholeFile.WriteOnce(
        folder,
        letter.Id + Ending,
        (file, inside) => file.WriteAsync(Encoding.UTF8.GetBytes(Eml.Write(letter)), inside).AsTask(),
        cancellation);

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<KeptMail>> Newest(int most, CancellationToken cancellation)
    {
        var mails = new List<KeptMail>();
        foreach (var id in WholeFile.Newest(folder, Ending).Take(most))
        {
            mails.Add((await Read(id, cancellation))!);
        }

        return mails;
    }

    /// <returns>Null where there is none of that id.</returns>
    public async Task<KeptMail?> Read(Guid id, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, id + Ending);
        return File.Exists(path) ? KeptMail.Read(id, await File.ReadAllTextAsync(path, cancellation)) : null;
    }
}
