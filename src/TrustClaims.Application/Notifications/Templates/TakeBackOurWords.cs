using TrustClaims.Application.Journals;
using TrustClaims.Application.Words;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Notifications.Templates;

/// <summary>A message says again what it says where no manager has rewritten it.</summary>
/// <param name="Language">fr or en.</param>
/// <param name="ShownNumber">Of the version that the manager was looking at.</param>
public sealed record TakeBackOurWordsRequest(string Kind, string Language, int ShownNumber, NamedPerson By);

/// <summary>Adds an empty version: whatever our own words become with a later release, they are what goes out.</summary>
public sealed class TakeBackOurWords(ClaimsDb db, MessageTemplates templates, TimeProvider clock)
{
    public async Task<Result<Done>> Handle(TakeBackOurWordsRequest request, CancellationToken cancellation) =>
        !MessageKinds.All.ContainsKey(request.Kind) || !Texts.Codes.Contains(request.Language) ? new Refusal.NotFound()
            : await db.InTransactionOrAgain(inside => TakeBack(request, inside), cancellation);

    private async Task<Result<Done>> TakeBack(TakeBackOurWordsRequest request, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var current = await templates.Of(request.Kind, Texts.Language(request.Language), cancellation);
        if (current.IsOurs)
        {
            return Done.Yes;
        }

        if (current.Number != request.ShownNumber)
        {
            return new Refusal.StaleVersion(request.ShownNumber, current.Number);
        }

        var (now, number) = (clock.GetUtcNow(), current.Number + 1);
        db.Templates.Add(new MessageTemplate(request.Kind, request.Language, number, "", "", request.By, now));
        await Journal.Write(
            db, AuditSubject.OfMessage(request.Kind, request.Language), AuditAuthor.Of(request.By.Id), "takenBack", new { request.Language, Number = number }, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return Done.Yes;
    }
}
