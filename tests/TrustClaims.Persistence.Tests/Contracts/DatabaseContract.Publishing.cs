using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Settings;
using TrustClaims.Domain;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Databases;

namespace TrustClaims.Persistence.Tests.Contracts;

// Two managers at the same moment.
public abstract partial class DatabaseContract
{
    [ContractFact]
    public async Task A_draft_that_two_approve_at_once_is_put_into_effect_once()
    {
        await using var database = await Migrated();
        var (lea, tom) = await TwoWhoPublish(database);
        var number = await Asked(database, "operator");

        var both = await InTurn(database, Approval(number, lea), Approval(number, tom));

        Assert.Single(both, approved => approved.Succeeded);
        await using var db = Open(database);
        Assert.Equal(1, await db.Audit.CountAsync(entry => entry.Subject == AuditSubject.OfPolicy(number) && entry.Kind == "published"));
    }

    [ContractFact]
    public async Task Of_two_drafts_approved_at_once_the_second_undoes_nothing_in_silence()
    {
        await using var database = await Migrated();
        var (lea, tom) = await TwoWhoPublish(database);
        var (one, other) = (await Asked(database, "operator"), await Asked(database, "operator"));

        var both = await InTurn(database, Approval(one, lea), Approval(other, tom));

        Assert.IsType<Refusal.UndoesVersion>(Assert.Single(both, approved => !approved.Succeeded).Refusal);
    }

    [ContractFact]
    public async Task Two_who_go_back_at_once_go_back_once()
    {
        await using var database = await Migrated();
        var (lea, tom) = await TwoWhoPublish(database);
        var number = await Asked(database, "operator");
        await using (var db = Open(database))
        {
            Assert.True((await Approval(number, lea)(db)).Succeeded);
        }

        var both = await InTurn(database, Back(lea), Back(tom));

        // The second finds that what it wants decides already.
        Assert.Equal([new WentBack(number + 1, true), new WentBack(number + 1, true)], both.Select(back => back.Value));

        Func<ClaimsDb, Task<Result<WentBack>>> Back(StaffId person) =>
            db => new GoBackToPolicy(db, new PublishingOptions(), clock).Handle(new(1, number, AuditAuthor.Of(person), "Comme avant."), default);
    }

    // Begun at once: one waits for the other from its first statement on.
    private Task<T[]> InTurn<T>(ClaimsDatabase database, params Func<ClaimsDb, Task<T>>[] work) => AtOnce(work.Length, async number =>
    {
        await using var db = Open(database);
        return await work[number](db);
    });

    private Func<ClaimsDb, Task<Result<Done>>> Approval(int number, StaffId person) => db => new ApprovePublication(db, clock).Handle(new(number, 1, AuditAuthor.Of(person)), default);

    private async Task<int> Asked(ClaimsDatabase database, string by)
    {
        await using var db = Open(database);
        var number = (await new CreateDraft(db, clock).Handle(new CreateDraftRequest(Some.OpeningJson, by), default)).Value;
        var options = new PublishingOptions();
        Assert.True((await new AskToPublish(db, new PublishPolicy(db, clock), options, clock).Handle(new(number, null, 0, by, "Moins d’attente."), default)).Succeeded);
        return number;
    }

    private async Task<(StaffId Lea, StaffId Tom)> TwoWhoPublish(ClaimsDatabase database)
    {
        await using var db = Open(database);
        await new PublishOpeningPolicy(db, clock).Handle(default);
        var role = new IdentityRole<Guid>(StaffRoles.Manager) { Id = Guid.CreateVersion7(Now), NormalizedName = "MANAGER" };
        StaffAccount Person(string name) => new()
        {
            Id = Guid.CreateVersion7(Now),
            Name = name,
            Email = $"{name}@example.org",
            NormalizedEmail = $"{name}@example.org".ToUpperInvariant(),
            UserName = $"{name}@example.org",
            NormalizedUserName = $"{name}@example.org".ToUpperInvariant(),
            IsActive = true,
        };
        var (lea, tom) = (Person("lea"), Person("tom"));
        db.Roles.Add(role);
        db.Users.AddRange(lea, tom);
        db.UserRoles.AddRange(new IdentityUserRole<Guid> { UserId = lea.Id, RoleId = role.Id }, new IdentityUserRole<Guid> { UserId = tom.Id, RoleId = role.Id });
        await db.SaveChangesAsync();
        return (lea.StaffId, tom.StaffId);
    }
}
