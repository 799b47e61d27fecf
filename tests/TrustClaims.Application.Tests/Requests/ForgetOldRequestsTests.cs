using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Requests;
using TrustClaims.Persistence.Requests;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Requests;

public sealed class ForgetOldRequestsTests
{
    [Fact]
    public async Task What_has_been_kept_long_enough_goes_and_the_rest_stays()
    {
        await using var here = await Installation.Start();
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        var now = here.Clock.GetUtcNow();
        await here.With(async db =>
        {
            db.Drafts.Add(new FormDraft { Key = "old", Json = "{}", SavedAt = now.AddDays(-7).AddSeconds(-1) });
            db.Drafts.Add(new FormDraft { Key = "young", Json = "{}", SavedAt = now.AddDays(-7) });
            db.IdempotencyRecords.Add(Record("old", now.AddDays(-30).AddSeconds(-1)));
            db.IdempotencyRecords.Add(Record("young", now.AddDays(-30)));
            await db.SaveChangesAsync();
        });

        Assert.Equal(2, await here.Do<ForgetOldRequests, int>(forget => forget.Handle(CancellationToken.None)));

        Assert.Equal(["young"], await here.With(db => db.Drafts.Select(draft => draft.Key).ToListAsync()));
        Assert.Equal(["young"], await here.With(db => db.IdempotencyRecords.Select(record => record.Key).ToListAsync()));

        IdempotencyRecord Record(string key, DateTimeOffset at) => new() { Owner = "test", Key = key, BodyHash = "hash", Claim = declared.Id, Joined = false, At = at };
    }
}
