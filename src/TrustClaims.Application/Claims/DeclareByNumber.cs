using TrustClaims.Application.Accounts;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence;

namespace TrustClaims.Application.Claims;

/// <summary>An integration declares for a customer whom it names by the agreement's number and the holder's e-mail or phone.</summary>
/// <param name="Contacts">E-mail, phone or both: one that matches is enough.</param>
/// <param name="Declaration">Its agreement is found here.</param>
public sealed record DeclareByNumberRequest(string Number, NumberKind Kind, IReadOnlyList<string> Contacts, DeclareClaimRequest Declaration);

/// <summary>Finds the agreement and declares. A number that does not exist and a contact that does not match are one and the same answer.</summary>
public sealed class DeclareByNumber(ClaimsDb db, Recognise recognise, DeclareClaim declare)
{
    public async Task<Result<DeclaredClaim>> Handle(DeclareByNumberRequest request, CancellationToken cancellation)
    {
        if (DeclareClaim.Shape.Refuses(request.Declaration) is { } shapeless)
        {
            return shapeless;
        }

        Result<AgreementId> found = new Refusal.NotRecognised();
        foreach (var contact in request.Contacts)
        {
            var match = await recognise.Handle(new RecogniseRequest(request.Number, contact, request.Kind), cancellation);
            found = match.Succeeded ? match : found;
        }

        if (found.TryGet(out var agreement, out var refusal))
        {
            return await declare.Handle(request.Declaration with { Agreement = agreement }, cancellation);
        }

        // What was answered is answered again, even where the number or the contact has changed since.
        return request.Declaration.Once is { } once && await once.AnsweredBefore(db, cancellation) is { } answered ? answered : refusal;
    }
}
