using System.Security.Cryptography;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using TrustClaims.Application.Journals;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Domain.Customers;
using TrustClaims.Persistence;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;

namespace TrustClaims.Application.Accounts;

/// <summary>An account for a person of ours.</summary>
/// <param name="Name">The real name, which customers read under an answer.</param>
/// <param name="Password">Null has one generated.</param>
public sealed record CreateStaffAccountRequest(string Email, string Name, string Role, string? Password, string By = AuditAuthor.Operator);

/// <param name="Password">As it was given or generated; it is not kept.</param>
public sealed record CreatedStaffAccount(StaffId Id, string Password);

public sealed class CreateStaffAccountValidator : AbstractValidator<CreateStaffAccountRequest>
{
    public CreateStaffAccountValidator()
    {
        RuleFor(request => request.Email).Must(email => Contact.TryEmail(email, out _)).WithErrorCode("email_not_valid");
        RuleFor(request => request.Name).Must(name => name.Trim().Length is > 0 and <= 100 && !Writing.HasSteering(name)).WithErrorCode("name_length");
        RuleFor(request => request.Role).Must(StaffRoles.All.Contains).WithErrorCode("role_unknown");
        RuleFor(request => request.Password).Must(password => password is null || password.Length is >= StaffIdentity.ShortestPassword and <= StaffIdentity.LongestPassword)
            .WithErrorCode("password_length");
    }
}

/// <summary>Account, role and journal in one transaction. Nobody registers alone: an administrator or an operator makes accounts.</summary>
public sealed class CreateStaffAccount(ClaimsDb db, UserManager<StaffAccount> accounts, RoleManager<IdentityRole<Guid>> roles, TimeProvider clock)
{
    /// <summary>Without look-alikes: it is read from a screen and typed.</summary>
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int GeneratedLength = 20;
    private static readonly CreateStaffAccountValidator Shape = new();

    public async Task<Result<CreatedStaffAccount>> Handle(CreateStaffAccountRequest request, CancellationToken cancellation)
    {
        if (Shape.Refuses(request) is { } refusal)
        {
            return refusal;
        }

        Contact.TryEmail(request.Email, out var email);
        var password = request.Password ?? RandomNumberGenerator.GetString(Letters, GeneratedLength);
        return await db.InTransaction<CreatedStaffAccount>(
            async inside =>
            {
                var account = new StaffAccount { UserName = email, Email = email, EmailConfirmed = true, Name = request.Name.Trim() };
                if (Mistakes(await accounts.CreateAsync(account, password)) is { } mistakes)
                {
                    return mistakes;
                }

                if (!await roles.RoleExistsAsync(request.Role))
                {
                    StaffIdentity.Held(await roles.CreateAsync(new IdentityRole<Guid>(request.Role)));
                }

                StaffIdentity.Held(await accounts.AddToRoleAsync(account, request.Role));
                await Journal.Write(db, AuditSubject.Of(account.StaffId), request.By, "created", new { request.Role }, clock.GetUtcNow(), inside);
                await db.SaveChangesAsync(inside);
                return new CreatedStaffAccount(account.StaffId, password);
            },
            cancellation);
    }

    private static Refusal? Mistakes(IdentityResult result) => result.Succeeded ? null : new Refusal.Invalid(result.Errors
        .Select(error => error.Code.StartsWith("Duplicate", StringComparison.Ordinal)
            ? new FieldError("email", "account_exists")
            : new FieldError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "email", error.Code))
        .DistinctBy(error => error.Path).ToList());
}
