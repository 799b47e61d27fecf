using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Demonstration;

/// <summary>Messages of two months, all answered, from people whom nobody knows; and one thing that was changed because of such words.</summary>
public sealed class DemonstrationVoices(ClaimsDb db)
{
    private const int Days = 28;

    /// <summary>Each with how often it is said in the last four weeks and in the four before.</summary>
    private static readonly (string Language, string Words, int Now, int Before)[] Said =
    [
        ("fr", "Le carton était écrasé, et l’emballage n’avait pas de bulles. Le contenu tient, cette fois.", 14, 1),
        ("fr", "Encore un carton ouvert à l’arrivée, recollé avec du scotch.", 10, 1),
        ("en", "The box was crushed and the packaging torn.", 4, 1),
        ("fr", "Le livreur n’a pas sonné et le colis est resté chez le voisin.", 4, 6),
        ("fr", "Livraison en retard de trois jours, et le suivi ne bougeait plus.", 4, 6),
        ("en", "Tracking says delivered, but nobody had rung.", 3, 4),
        ("fr", "Merci, votre réponse était rapide et la page très simple.", 6, 6),
        ("fr", "Remboursée le lendemain, merci.", 4, 4),
        ("en", "Thank you, that was easy.", 3, 3),
        ("fr", "J’ai attendu longtemps au téléphone avant de joindre quelqu’un.", 2, 6),
        ("fr", "C’est inadmissible, toujours rien reçu.", 2, 2),
        ("fr", "La couleur ne correspond pas à la photo.", 2, 2),
    ];

    public async Task Load(DateTimeOffset now, CancellationToken cancellation)
    {
        var (by, minutes) = (new NamedPerson(default, DemonstrationStaff.Accounts[0].Name), 0);
        foreach (var (language, words, recent, before) in Said)
        {
            for (var i = 0; i < recent + before; i++)
            {
                var at = now.AddDays(i < recent ? -1 - (i * 5 % (Days - 2)) : -Days - 1 - (i * 5 % (Days - 2))).AddMinutes(-7 * ++minutes % 600);
                var wish = new ContactRequest(Guid.CreateVersion7(at), ContactWish.Reply, "", words, null, null, at) { Language = language };
                _ = wish.Done(by, AuditAuthor.Of(by.Id), at.AddHours(3)).Value;
                db.ContactRequests.Add(wish);
            }
        }

        db.VoicedChanges.Add(new VoicedChange(
            Guid.CreateVersion7(now), Theme.Reaching, "Nous sommes plus nombreux au téléphone le lundi et le samedi, les jours où vous attendiez le plus.",
            "There are more of us on the phone on Mondays and Saturdays, the days on which you waited longest.", DemonstrationStaff.Accounts[1].Name, now.AddDays(-20)));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
