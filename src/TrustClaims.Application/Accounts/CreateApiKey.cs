using System.Buffers.Text;
using System.Security.Cryptography;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>A key for an integration.</summary>
/// <param name="By">Who does it, as the audit trail names them.</param>
public sealed record CreateApiKeyRequest(string Name, IReadOnlyList<string> Scopes, string By = AuditAuthor.Operator);

/// <param name="Key">Shown this once; only its hash is kept.</param>
public sealed record CreatedApiKey(Guid Id, string Key);

public sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKeyRequest>
{
    public const int LongestName = 100;

    public CreateApiKeyValidator()
    {
        RuleFor(request => request.Name).Must(name => name.Trim().Length is > 0 and <= LongestName && !Writing.HasSteering(name)).WithErrorCode("name_length");
        RuleFor(request => request.Scopes).NotEmpty().WithErrorCode("scope_missing");
        RuleForEach(request => request.Scopes).Must(ApiScopes.All.Contains).OverridePropertyName("scopes").WithErrorCode("scope_unknown");
    }
}

/// <summary>
/// A key has 256 random bits, so that its plain hash cannot be searched. Among keys in use a name stands once: the audit chain is the name's, and of two who take
/// one name at the same moment the second finds the other's entry there, on any database.
/// </summary>
public sealed class CreateApiKey(ClaimsDb db, TimeProvider clock)
{
    private const int RandomBytes = 32;
    private static readonly CreateApiKeyValidator Shape = new();

    public async Task<Result<CreatedApiKey>> Handle(CreateApiKeyRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        var name = request.Name.Trim();
        var key = FindApiKey.Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        return await db.InTransactionOrAgain<CreatedApiKey>(
            async inside =>
            {
                if (await db.ApiKeys.AnyAsync(one => one.Name == name && one.RevokedAt == null, inside))
                {
                    return new Refusal.Invalid([new FieldError("name", "name_taken", name)]);
                }

                var now = clock.GetUtcNow();
                var scopes = request.Scopes.Distinct().ToList();
                var made = new ApiKey { Id = Guid.CreateVersion7(now), Name = name, Hash = FindApiKey.HashOf(key), Scopes = scopes, CreatedAt = now };
                db.ApiKeys.Add(made);
                await Journal.Write(db, AuditSubject.OfKey(name), request.By, "created", new { made.Id, name, scopes }, now, inside);
                await db.SaveChangesAsync(inside);
                return new CreatedApiKey(made.Id, key);
            },
            cancellation);
    }
}
