using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Shadows;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Trust;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Shadows;

/// <summary>The same customers declare the same, with a shadow that would refuse nearly all of it at once, and without one.</summary>
public sealed class NoEffectTests
{
    [Fact]
    public async Task Decisions_letters_budgets_promises_and_settlements_are_the_same_with_a_shadow_and_without()
    {
        await using var without = await Installation.Start();
        await using var with = await Installation.Start();

        var (alone, beside) = (await Live(without, shadow: false), await Live(with, shadow: true));

        Assert.NotEmpty(alone);
        Assert.Equal(alone, beside);
        Assert.Equal(6, await with.With(db => db.ShadowedClaims.CountAsync()));
    }

    private static async Task<List<string>> Live(Installation here, bool shadow)
    {
        if (shadow)
        {
            var draft = await here.Do<CreateDraft, Result<int>>(create => create.Handle(new(Some.OpeningJson.Replace("\"90.00\"", "\"1.00\"", StringComparison.Ordinal), "staff:1"), default));
            Assert.True((await here.Do<StartShadow, Result<int>>(start => start.Handle(new(draft.Value, 500, 14, null, "staff:1"), default))).Succeeded);
        }

        for (var i = 0; i < 6; i++)
        {
            here.Clock.Advance(TimeSpan.FromMinutes(1));
            var customer = await here.Customer($"c{i}@example.org");
            var order = A.Order().HeldBy(customer).To(null).Item("1", 30m + (25 * i)).Parcel(CarrierAccount.Moving, "1").Build();
            Assert.True((await here.Declare(await here.Keep(order))).Succeeded);
            await here.Do<RunShadow, int>(run => run.Handle(100, default));
        }

        here.Clock.Advance(TimeSpan.FromHours(3));
        await here.Do<CarryOutSettlements, int>(settlements => settlements.Handle(100, default));
        await here.Do<SendLetters, int>(letters => letters.Handle(100, default));
        return await here.With(async db =>
        {
            var claims = await db.Claims.AsNoTracking().Include(claim => claim.Decisions).Include(claim => claim.Promises).Include(claim => claim.AllSettlements).AsSplitQuery()
                .OrderBy(claim => claim.DeclaredAt).ToListAsync();
            var told = claims.SelectMany(claim => claim.Decisions.Select(one => Text($"{one.Number} {one.PolicyNumber} {one.At:O} {FactsJson.Write(one.Facts)} {DecisionJson.Write(one.Decision)}"))
                .Concat(claim.Promises.OrderBy(one => one.Kind).Select(one => Text($"{one.Kind} {one.State} {one.MadeAt:O} {one.Hour:O}")))
                .Concat(claim.AllSettlements.Select(one => Text($"{one.Remedy} {one.Amount} {one.State} {one.NotBefore:O}")))
                .Append(Text($"{claim.Status} {claim.Granted} {claim.AuditCount} {claim.Version}"))).ToList();
            told.AddRange((await db.Outbox.AsNoTracking().OrderBy(letter => letter.CreatedAt).ThenBy(letter => letter.Kind).ToListAsync()).Select(letter => Text($"{letter.Kind} {letter.NotBefore:O} {letter.SentAt:O}")));
            told.AddRange((await db.ExposureStripes.AsNoTracking().OrderBy(row => row.Scope).ToListAsync()).Select(row => Text($"{row.Day:O} {row.Scope} {row.Amount}")));
            return told;
        });
    }

    private static string Text(FormattableString said) => said.ToString(CultureInfo.InvariantCulture);
}
