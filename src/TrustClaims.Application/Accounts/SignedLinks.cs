using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Installation;

namespace TrustClaims.Application.Accounts;

/// <summary>What a link opened.</summary>
/// <param name="Epoch">The agreement's as the link was checked: once it is raised, whoever came by this link is not recognised any more.</param>
public sealed record OpenedLink(AgreementId Agreement, int Epoch);

/// <summary>
/// The links that let a customer in without a password: to one agreement, for its holder, for 90 days, revocable by raising the agreement's epoch.
/// </summary>
public sealed class SignedLinks(ClaimsDb db, InstallationAddress address, TimeProvider clock)
{
    public const int Days = 90;

    private const string SecretName = "links";
    private LinkKey? key;

    /// <summary>The link for an agreement, valid from now on.</summary>
    public async Task<string> UrlFor(LinkTarget target, CancellationToken cancellation) =>
        address.Page($"/l/{(await Key(cancellation)).Sign(target, clock.GetUtcNow().AddDays(Days))}").AbsoluteUri;

    /// <returns>The agreement that a token opens; one refusal for a forged, expired or revoked one.</returns>
    public async Task<Result<OpenedLink>> Open(string token, CancellationToken cancellation)
    {
        if (!(await Key(cancellation)).TryRead(token, clock.GetUtcNow(), out var target))
        {
            return new Refusal.LinkNotValid();
        }

        var (number, holder, epoch) = (target.Number, target.Holder, target.Epoch);
        IQueryable<Agreement> agreements = target.IsContract ? db.Contracts : db.Orders;
        var found = await agreements.Where(agreement => agreement.Number == number && agreement.Holder == holder && agreement.LinkEpoch == epoch)
            .Select(agreement => (AgreementId?)agreement.Id).SingleOrDefaultAsync(cancellation);
        return found is { } id ? new OpenedLink(id, epoch) : new Refusal.LinkNotValid();
    }

    /// <summary>The installation's key, made at first need. Where two nodes make it at once, the database keeps one and both use that one.</summary>
    internal async Task<LinkKey> Key(CancellationToken cancellation)
    {
        if (key is null && await Stored(cancellation) is null)
        {
            var made = new InstallationSecret { Name = SecretName, Value = RandomNumberGenerator.GetBytes(LinkKey.SecretBytes) };
            try
            {
                db.Secrets.Add(made);
                await db.SaveChangesAsync(cancellation);
            }
            catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
            {
                // Somebody else was first: theirs is read below.
            }
            finally
            {
                db.Entry(made).State = EntityState.Detached;
            }
        }

        return key ??= new LinkKey((await Stored(cancellation))!);
    }

    private Task<byte[]?> Stored(CancellationToken cancellation) =>
        db.Secrets.AsNoTracking().Where(secret => secret.Name == SecretName).Select(secret => secret.Value).SingleOrDefaultAsync(cancellation);
}
