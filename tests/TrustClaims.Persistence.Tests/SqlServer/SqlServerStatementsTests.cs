using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Application.Accounts;
using TrustClaims.Application.Arrangements;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Demonstration;
using TrustClaims.Application.Desk;
using TrustClaims.Application.Exchanges;
using TrustClaims.Application.FollowUps;
using TrustClaims.Application.Imports;
using TrustClaims.Application.Incidents;
using TrustClaims.Application.Notifications;
using TrustClaims.Application.Notifications.Templates;
using TrustClaims.Application.Overviews;
using TrustClaims.Application.Payouts;
using TrustClaims.Application.Policies;
using TrustClaims.Application.Promises;
using TrustClaims.Application.Requests;
using TrustClaims.Application.Settings;
using TrustClaims.Application.Shadows;
using TrustClaims.Application.Simulations;
using TrustClaims.Application.Voices;
using TrustClaims.Application.WritingFirst;
using TrustClaims.Domain;
using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Customers;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Domain.FollowUps;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;
using TrustClaims.Domain.Voices;
using TrustClaims.Persistence.Accounts;
using TrustClaims.Persistence.Audit;
using TrustClaims.Persistence.Desk;
using TrustClaims.Persistence.Queries;
using TrustClaims.Persistence.Tests.SqlServer.Recording;
using TrustClaims.Testing.Builders;

namespace TrustClaims.Persistence.Tests.SqlServer;

/// <summary>
/// Every statement that the use cases send to SQL Server, which no build machine has: each has been read by somebody, and stands in a file per use
/// case. The acts are those of one claim's life, in order, since each finds what the ones before it have made.
/// </summary>
public sealed class SqlServerStatementsTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] SeenOtherwise =
    [
        // Through Identity's own store.
        nameof(CloseStaffAccount),
        nameof(CreateStaffAccount),
        nameof(PrepareInstallation),
        // Row by row what ImportOrders, ReportSettlement and DeclareClaim send.
        nameof(ImportHistory),
        nameof(ImportOutcomes),
        nameof(LoadDemonstration),
        nameof(ShowDemonstration),
        // What Simulate and StudyDraft read.
        nameof(ReadHistory),
        nameof(MeasureReviews),
    ];

    private readonly Clock clock = new();
    private readonly SortedDictionary<string, List<string>> statements = new(StringComparer.Ordinal);
    private Both both = null!;

    public async ValueTask InitializeAsync() => both = await Both.Start(clock);

    public ValueTask DisposeAsync() => both.DisposeAsync();

    [Fact]
    public async Task SQL_Server_gets_no_statement_that_nobody_has_reviewed()
    {
        await Begin();
        await LiveThrough();
        await Operate();
        await FollowUp();
        await GoWrong();
        await Wait();
        await DecideTogether();
        await Persist();

        NoUseCaseIsLeftOut();
        Assert.Multiple(statements.Select(useCase => (Action)(() =>
            ReviewedText.Check($"{useCase.Key}.sql", string.Join("\n\n---\n\n", useCase.Value.Select(statement => statement.Trim()))))).ToArray());
    }

    private async Task Begin()
    {
        // Every row that a turn may hold is there from now on: whose it is hangs on ids that are others each time.
        await Do<ClaimsDb, Result<Done>>(
            db => db.InTransaction<Done>(
                async inside =>
                {
                    await db.TakeTurn(Enumerable.Range(0, 1000).Select(number => $"{number}"), inside);
                    return Done.Yes;
                },
                None),
            "Turns");
        await Do<PublishOpeningPolicy, bool>(one => one.Handle(None));
        var document = new OrderDocument
        {
            OrderNumber = "FR-1",
            PlacedAt = "2026-09-20T10:00:00+02:00",
            Customer = new() { Email = "ada@example.org", Since = "2024-01-01T00:00:00+01:00" },
            DeliveryAddress = new() { Line1 = "1 rue de la Paix", Postcode = "75002", City = "Paris", Country = "FR", Kind = "home" },
            Items = [new() { ItemId = "1", Title = "Tasse", Category = "kitchen", Quantity = 1, UnitPrice = new("30.00", "EUR"), InStock = true },
                new() { ItemId = "2", Title = "Bague", Category = "jewellery", Quantity = 2, UnitPrice = new("20.00", "EUR"), InStock = true }],
            Parcels = [new() { Carrier = "colissimo", TrackingNumber = "6A1", ExpectedAt = "2026-09-23T18:00:00+02:00", Account = "moving", Items = [new("1", 1)] }],
        };
        await Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(one => one.Handle(new([document]), None));
        await Do<ImportOrders, Result<IReadOnlyList<ImportedAgreement>>>(one => one.Handle(new([document with { Shipping = new("4.90", "EUR") }]), None));
        await using var db = both.OpenSqlite();
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        db.Users.Add(new StaffAccount
        {
            Id = id,
            Name = "Léa Martin",
            Email = "lea@example.org",
            NormalizedEmail = "LEA@EXAMPLE.ORG",
            UserName = "lea@example.org",
            NormalizedUserName = "LEA@EXAMPLE.ORG",
        });
        var role = new Microsoft.AspNetCore.Identity.IdentityRole<Guid>(StaffRoles.Agent) { Id = id, NormalizedName = "AGENT" };
        db.Roles.Add(role);
        db.UserRoles.Add(new() { UserId = id, RoleId = id });
        await db.SaveChangesAsync();
    }

    private async Task LiveThrough()
    {
        var order = (await Do<Recognise, Result<AgreementId>>(one => one.Handle(new("FR-1", "ada@example.org"), None))).Value;
        var viewer = new Viewer([order]);
        await Do<PreviewClaim, Result<Foreseen>>(one => one.Handle(new(order, ClaimType.LostParcel, [new(new("1"), 1)], null), None));

        var granted = await Declare(order, "1", ClaimType.LostParcel);
        await Declare(order, "1", ClaimType.LostParcel);
        await Do<ListClaims, object>(async one => await one.Handle(new(null, null, null, null, 20), None));
        await Do<ReadClaim, Result<ToldClaim>>(one => one.Handle(granted.Reference, None));
        await Do<ChangeRemedy, Result<Claim>>(one => one.Handle(new(granted.Reference, Remedy.Resend, viewer), None));
        await Do<WriteOnClaim, Result<Done>>(one => one.Handle(new(granted.Reference, "Merci.", viewer) { Once = "form" }, None));
        clock.Advance(TimeSpan.FromDays(1));
        await Do<CarryOutSettlements, int>(one => one.Handle(10, None));
        await Do<ListSettlements, object>(async one => await one.Handle(new(null, null, 20), None));
        await using (var db = both.OpenSqlite())
        {
            var settlement = db.Settlements.Single().Id;
            await Do<ReportSettlement, Result<Claim>>(one => one.Handle(
                new(settlement, new(SettlementOutcome.Sent, clock.GetUtcNow(), "colissimo", "6A2", null), Actor.Integration("shop")), None));
            await Do<ReportSettlement, Result<Claim>>(one => one.Handle(
                new(settlement, new(SettlementOutcome.Failed, clock.GetUtcNow(), null, null, "lost"), Actor.Integration("shop")), None));
            await Do<SettleAgain, Result<Claim>>(one => one.Handle(new(settlement, Remedy.Resend, Some.Person()), None));
        }

        await Do<RecordParcelEvents, Result<int>>(one => one.Handle(
            new("colissimo", "6A1", [new(clock.GetUtcNow(), CarrierAccount.ReportedLost, "Perdu")]), None));
        await Do<WithdrawClaim, Result<Claim>>(one => one.Handle(new(granted.Reference, viewer, Actor.Customer), None));
        await Review(order, viewer);
    }

    private async Task Review(AgreementId order, Viewer viewer)
    {
        var waiting = await Declare(order, "2", ClaimType.DamagedItem);
        await AtTheDesk(waiting.Reference);
        await Word(order, waiting.Reference);
        await using (var db = both.OpenSqlite())
        {
            var shown = db.Claims.Single(claim => claim.Reference == waiting.Reference).Version;
            await Do<RuleOnClaim, Result<Claim>>(one => one.Handle(
                new(waiting.Reference, new(RulingOutcome.Declined, null, null, "Not ours."), "lea@example.org", shown, Channel.Page), None));
        }

        await Do<AskAnotherLook, Result<Claim>>(one => one.Handle(new(waiting.Reference, "Please.", viewer), None));
        await Do<AskForPerson, Result<ContactRequest>>(one => one.Handle(new(ContactWish.Reply, "ada@example.org", null, "Hello", null, null) { Once = "form" }, None));
        await CallBack();
        await Do<AnswerEffort, Result<EffortAnswer>>(one => one.Handle(new(waiting.Reference, 4, 5, "Well.", viewer), None));
        await Do<AnswerEffort, Result<EffortAnswer>>(one => one.Handle(new(waiting.Reference, 5, null, null, viewer), None));
        await Do<CreateDraft, Result<int>>(one => one.Handle(new(Some.OpeningJson, "staff:1"), None));
        await Do<EditDraft, Result<Done>>(one => one.Handle(new(2, Some.OpeningJson, 0, "staff:1"), None));
        await Do<PublishPolicy, Result<Done>>(one => one.Handle(new(2, null, 1, "staff:1"), None));
        await Do<DecideAgain, int>(one => one.Handle(None));
        await Do<CreateDraft, Result<int>>(one => one.Handle(new(Some.OpeningJson, "staff:1"), None));
        await Do<PublishPolicy, Result<Done>>(one => one.Handle(new(3, clock.GetUtcNow().AddYears(9), 0, "staff:1"), None));
        await Do<CallOffPolicy, Result<Done>>(one => one.Handle(new(3, "staff:1"), None));
        await PublishByTwo();
        clock.Advance(TimeSpan.FromDays(3));
        await Do<AnswerSilence, int>(one => one.Handle(None));
        await Do<KeepPromisedDays, int>(one => one.Handle(None));
    }

    private async Task PublishByTwo()
    {
        const string why = "Moins d’attente.";
        await Do<CreateDraft, Result<int>>(one => one.Handle(new(Some.OpeningJson, "staff:1"), None));
        await Do<AskToPublish, Result<Done>>(one => one.Handle(new(4, null, 0, "staff:1", why), None));
        await Do<EndAsking, Result<Done>>(one => one.Handle(new(4, 1, "staff:1", null), None));
        await Do<AskToPublish, Result<Done>>(one => one.Handle(new(4, null, 2, "staff:1", why), None));
        await using (var db = both.OpenSqlite())
        {
            var role = new Microsoft.AspNetCore.Identity.IdentityRole<Guid>(StaffRoles.Manager) { Id = Guid.CreateVersion7(clock.GetUtcNow()), NormalizedName = "MANAGER" };
            var reader = db.Users.First().Id;
            db.Roles.Add(role);
            db.UserRoles.Add(new() { UserId = reader, RoleId = role.Id });
            await db.SaveChangesAsync();
            await Do<ApprovePublication, Result<Done>>(one => one.Handle(new(4, 3, AuditAuthor.Of(new StaffId(reader))), None));
            db.Roles.Remove(role);
            await db.SaveChangesAsync();
        }

        await Do<GoBackToPolicy, Result<WentBack>>(one => one.Handle(new(3, null, "staff:1", why), None));
        await Do<NoticeBudgets, int>(one => one.Handle(None));
        await Do<TellManagers, int>(one => one.Handle(None));
        await Do<ForgetOldBudgets, int>(one => one.Handle(None));
    }

    private async Task AtTheDesk(ClaimReference waiting)
    {
        NamedPerson lea;
        await using (var db = both.OpenSqlite())
        {
            lea = new(new(db.Users.Single().Id), "Léa Martin");
        }

        await Do<TakeNextClaim, NextClaim?>(one => one.Handle(new(lea, null), None));
        await Do<TakeNextClaim, NextClaim?>(one => one.Handle(new(lea, waiting), None));
        await Do<HoldClaim, Result<Done>>(one => one.Handle(new(waiting, lea, false), None));
        await Do<HoldClaim, Result<Done>>(one => one.Handle(new(waiting, lea, true), None));
        await Do<HoldClaim, Result<Done>>(one => one.Handle(new(waiting, Some.Person(), false), None));
        await Do<PutOffClaim, Result<Done>>(one => one.Handle(new(waiting, lea, clock.GetUtcNow().AddMinutes(1)), None));
        await Do<AskCustomer, Result<Done>>(one => one.Handle(new(waiting, "Quel jour ?", lea), None));
        await Do<HandOverClaim, Result<Done>>(one => one.Handle(new(waiting, Some.Person(), lea.Id, "Tu connais."), None));
        await Do<TakeNextClaim, NextClaim?>(one => one.Handle(new(lea, null), None));
        await Do<KeepDeskView, Result<Done>>(one => one.Handle(new(lea.Id, "Mine", "Mine=true"), None));
        await Do<ForgetDeskView, int>(one => one.Handle(new(lea.Id, Guid.CreateVersion7()), None));
        await Do<GiveBackClaim, bool>(async one =>
        {
            await one.Handle(new(waiting, lea.Id), None);
            return true;
        });
    }

    private async Task Word(AgreementId order, ClaimReference waiting)
    {
        await Do<KeepFeelingWord, Result<Done>>(one => one.Handle(new("fr", "quel bazar", Feeling.Anger, Some.Person()), None));
        await Do<WriteOnClaim, Result<Done>>(one => one.Handle(new(waiting, "Quel bazar.", new Viewer([order])), None));
        await Do<ForgetFeelingWord, Result<Done>>(one => one.Handle(new("fr", "quel bazar"), None));
        await using (var db = both.OpenSqlite())
        {
            var claim = db.Claims.Single(one => one.Reference == waiting).Id;
            await Do<ClaimsDb, object>(async read => await read.NoticedWords([claim], None), nameof(NoticedOnClaims));
        }

        await Do<KeepReadyText, Result<Done>>(one => one.Handle(new(ReadyTextUse.Reply, "fr", "Bonjour", "Bonjour.", Some.Person()), None));
        await Do<ReadyTexts, object>(async one => await one.All(None), nameof(ReadyTexts));
        await Do<ForgetReadyText, int>(one => one.Handle(new(Guid.CreateVersion7()), None));
    }

    private async Task CallBack()
    {
        var free = await Do<FreeSlots, IReadOnlyList<DateTimeOffset>>(one => one.Handle(true, None));
        var call = (await Do<AskForPerson, Result<ContactRequest>>(one => one.Handle(new(ContactWish.CallBack, "06 12 34 56 78", free[8], null, null, null), None))).Value.Id;
        await using (var db = both.OpenSqlite())
        {
            var ada = db.Customers.Single().Id;
            await Do<AskForPerson, Result<ContactRequest>>(one => one.Handle(new(ContactWish.CallBack, "06 12 34 56 79", free[20], null, ada, null), None));
        }

        await Do<MoveCall, Result<ContactRequest>>(one => one.Handle(new(call, free[9]), None));
        await Do<TakeContact, Result<ContactRequest>>(one => one.Handle(new(call, Some.Person()), None));
        clock.Advance(free[9].AddMinutes(20) - clock.GetUtcNow());
        await Do<BreakLateContacts, int>(one => one.Handle(None));
        await Do<NoteNobodyAnswered, Result<ContactRequest>>(one => one.Handle(new(call, Some.Person()), None));
        await Do<CancelCall, Result<ContactRequest>>(one => one.Handle(new(call), None));
    }

    private async Task Operate()
    {
        var key = (await Do<CreateApiKey, Result<CreatedApiKey>>(one => one.Handle(new("shop", [ApiScopes.All[0]]), None))).Value;
        await Do<FindApiKey, ApiKey?>(one => one.Handle(key.Key, None));
        await Do<ListApiKeys, object>(async one => await one.Handle(None));
        await Do<RevokeApiKey, Result<Done>>(one => one.Handle(new("shop"), None));
        var url = (await Do<CreateLink, Result<string>>(one => one.Handle(new("FR-1"), None))).Value;
        await Do<SignedLinks, Result<OpenedLink>>(one => one.Open(url[(url.LastIndexOf('/') + 1)..], None));
        await Do<RevokeLinks, Result<Done>>(one => one.Handle(new("FR-1"), None));
        await Do<ImportContracts, Result<IReadOnlyList<ImportedAgreement>>>(one => one.Handle(new([new()
        {
            ContractNumber = "HAB-1", Holder = new() { Email = "ada@example.org" }, Items = [new() { ItemId = "phone", Title = "Téléphone", Quantity = 1, Value = new("180.00", "EUR") }],
            Cover = new() { From = "2026-01-01", To = "2026-12-31", Causes = ["BrokenItem"], Deductible = new("50.00", "EUR") },
        }]), None));
        await Do<DeclareByNumber, Result<DeclaredClaim>>(one => one.Handle(new("HAB-1", NumberKind.Contract, ["ada@example.org"], new(
            default, ClaimType.BrokenItem, [new(new("phone"), 1)], null, new(2026, 10, 1), null, null, Channel.Api, Declarant.Holder, Actor.Integration("shop"), null)), None));
        await using (var db = both.OpenSqlite())
        {
            await Do<MarkContactDone, Result<ContactRequest>>(one => one.Handle(new(db.ContactRequests.Single(wish => wish.Place != null).Id, Some.Person()), None));
        }

        await Write();
        await Arrange();
        await Rewrite();
        await Do<ReadOurRecord, object>(async one => await one.Handle(None));
        await Do<ReadOverview, object>(async one => await one.Handle(clock.GetUtcNow(), None));
        await Do<RecordTowards, object>(async one =>
        {
            await using var db = both.OpenSqlite();
            return await one.Handle(db.Customers.First().Id, None);
        });
        await Do<ReadPolicy, object>(async one => await one.Handle(new(null), None));
        await Do<SendLetters, int>(one => one.Handle(10, None));
        await using (var db = both.OpenSqlite())
        {
            var given = db.Outbox.First();
            (given.GaveUpAt, given.SentAt) = (clock.GetUtcNow(), null);
            db.SaveChanges();
            await Do<SendAgain, Result<Done>>(one => one.Handle(new(given.Id, new NamedPerson(new(db.Users.First().Id), "Léa Martin")), None));
            // It had been sent all the same.
            await db.Outbox.Where(one => one.Id == given.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.SentAt, clock.GetUtcNow()));
        }

        await Do<ForgetOldRequests, int>(one => one.Handle(None));
        await Do<ReplayDecisions, object>(async one => await one.Handle(new(Some.Moment), None));
        await Do<Simulate, object>(async one => await one.Handle(new(Some.OpeningJson), None));
        await Do<StudyDraft, object>(async one => await one.Handle(new(Some.OpeningJson), None));
        await Do<VerifyBooks, object>(async one => await one.Handle(None));
        await DeclareAgain();
    }

    private async Task FollowUp()
    {
        NamedPerson lea;
        Order order;
        await using (var db = both.OpenSqlite())
        {
            var now = clock.GetUtcNow();
            lea = db.Users.Where(one => one.Email == "lea@example.org").Select(one => new NamedPerson(one.StaffId, one.Name)).Single();
            var eve = new Customer(new(Guid.CreateVersion7(now)), new("eve@example.org", "+33600000001", "Eve Essai", now.AddYears(-2), "fr"), now);
            order = A.Order().HeldBy(eve.Id).Item("1", 20m).To(null).Build();
            var parcel = new Parcel(new ParcelId(Guid.CreateVersion7(now)), "chronopost", $"9A{order.Number}");
            parcel.Receive([new(new("1"), 1)], now.AddDays(-9), now.AddDays(-5), now.AddDays(-4), CarrierAccount.Delivered);
            order.Send(parcel);
            db.AddRange(eve, order);
            await db.SaveChangesAsync();
        }

        await BeginShadow();
        var first = await Paid(order.Id, "1");
        await SeeShadow();
        Assert.True(await Do<NoticeFollowUps, int>(one => one.Handle(None)) > 0);
        clock.Advance(Domain.FollowUps.FollowUp.CallAfter);
        await Do<ClaimsDb, object>(async db => await db.CallsToMake(lea.Id, 1, clock.GetUtcNow(), None), nameof(FollowUpsToCall));
        Assert.True((await Do<TakeFollowUp, Result<Done>>(one => one.Handle(new(first, lea), None))).Succeeded);
        Assert.True((await Do<NoteFollowUpCall, Result<Done>>(one => one.Handle(new(first, true, "Merci.", true, lea), None))).Succeeded);
        Assert.True((await Do<EndFollowUp, Result<Done>>(one => one.Handle(new(first, FollowUpEnd.Seen, Some.Eur(5), lea), None))).Succeeded);
        await Do<FollowUpMonths, object>(async one => await one.Read(clock.GetUtcNow(), None));
        await Do<KeepThemeWord, Result<Done>>(one => one.Handle(new("fr", "un mot", Theme.Page, lea), None));
        await Do<KeepThemeWord, Result<Done>>(one => one.Handle(new("fr", "deux mots", Theme.Page, lea), None));
        await Do<KeepThemeWord, Result<Done>>(one => one.Handle(new("fr", "deux mots", null, lea), None));
        await Do<ReadVoices, object>(async one => await one.Read(28, clock.GetUtcNow(), None));
        await Do<PreviewChange, Result<PreviewedChange>>(one => one.Handle(new(Theme.Page, "Une page.", "A page.", Guid.CreateVersion7(clock.GetUtcNow()), lea), None));
        var change = (await Do<PublishChange, Result<VoicedChange>>(one => one.Handle(new(Theme.Page, "Une page.", "A page.", Guid.CreateVersion7(clock.GetUtcNow()), lea), None))).Value;
        await Do<TakeBackChange, Result<TakenBackChange>>(one => one.Handle(new(change.Id), None));
    }

    private async Task BeginShadow()
    {
        // After all that was declared before.
        clock.Advance(TimeSpan.FromSeconds(1));
        var draft = (await Do<CreateDraft, Result<int>>(one => one.Handle(new(Some.OpeningJson, "staff:1"), None))).Value;
        Assert.True((await Do<StartShadow, Result<int>>(one => one.Handle(new(draft, 500, 14, null, "staff:1"), None))).Succeeded);
        // The second is told whose runs.
        await Do<StartShadow, Result<int>>(one => one.Handle(new(draft, 500, 14, null, "staff:1"), None));
    }

    private async Task SeeShadow()
    {
        Assert.Equal(1, await Do<RunShadow, int>(one => one.Handle(100, None)));
        Assert.Equal(1, (await Do<ClaimsDb, ShadowFigures>(db => db.ShadowFigures(1, None), nameof(ShadowFigures))).Claims);
        await Do<ClaimsDb, object>(async db => await db.ShadowDifferences(1, null, null, 20, None), nameof(ShadowDifferencesQuery.ShadowDifferences));
        await Do<ClaimsDb, object>(async db => await db.ShadowDifferences(1, "amount", new(clock.GetUtcNow(), Guid.CreateVersion7()), 20, None), nameof(ShadowDifferencesQuery.ShadowDifferences));
        Assert.True((await Do<StopShadow, Result<Done>>(one => one.Handle(new(1, "staff:1"), None))).Succeeded);
    }

    private async Task<ClaimReference> Paid(AgreementId order, string item)
    {
        var claim = (await Do<DeclareClaim, Result<DeclaredClaim>>(one => one.Handle(
            new(order, ClaimType.DamagedItem, [new(new(item), 1)], Remedy.Refund, null, null, null, Channel.Page, Declarant.Holder, Actor.Customer, null), None))).Value;
        await using var db = both.OpenSqlite();
        foreach (var settlement in db.Settlements.Where(one => one.Claim == claim.Id).Select(one => one.Id).ToList())
        {
            var report = new SettlementReport(SettlementOutcome.Refunded, clock.GetUtcNow(), null, null, null);
            Assert.True((await Do<ReportSettlement, Result<Claim>>(one => one.Handle(new(settlement, report, Actor.Integration("shop")), None))).Succeeded);
        }

        return claim.Reference;
    }

    private async Task DeclareAgain()
    {
        await using var db = both.OpenSqlite();
        var order = db.Orders.First().Id;
        var withdrawn = await Declare(order, "2", ClaimType.MissingItem);
        await Do<WithdrawClaim, Result<Claim>>(one => one.Handle(new(withdrawn.Reference, new([order]), Actor.Customer), None));
        clock.Advance(TimeSpan.FromMinutes(1));
        await Declare(order, "2", ClaimType.MissingItem);
    }

    private async Task AtTheCounter(NamedPerson lea)
    {
        foreach (var said in new[] { "FR-1", "ada@", "06 12 34", "Ess" })
        {
            await Do<FindAgreements, object>(async one => await one.Handle(new(said), None));
        }

        var order = (await Do<NotePurchase, Result<AgreementId>>(one => one.Handle(new("Théière", Some.Eur(24), "Zoé", "06 11 22 33 44", "a", lea), None))).Value;
        await Do<NotePurchase, Result<AgreementId>>(one => one.Handle(new("Théière", Some.Eur(24), "Ada", "ada@example.org", "a", lea), None));
        var claim = await Declare(order, "1", ClaimType.DamagedItem);
        await Do<HandOverAtCounter, Result<Claim>>(one => one.Handle(new(claim.Reference, lea), None));
    }

    private async Task Write()
    {
        await using var db = both.OpenSqlite();
        var (claim, lea) = (db.Claims.OrderBy(one => one.DeclaredAt).First(), new NamedPerson(new(db.Users.Single().Id), "Léa Martin"));
        await Do<ReplyToCustomer, Result<Done>>(one => one.Handle(new(claim.Reference, "Bonjour.", lea) { Once = "form", BackBy = new ShopOptions().PromiseTimes.ComingBack(clock.GetUtcNow())[^1] }, None));
        await Do<NoteExchange, Result<Done>>(one => one.Handle(new(claim.Reference, Channel.Phone, Direction.ToCustomer, "Rappelée.", lea) { Once = "form" }, None));
        await Do<KeepPreferences, Result<Done>>(one => one.Handle(new(claim.Customer, "en", null), None));
        var epoch = db.Agreements.Single(one => one.Id == claim.Agreement).LinkEpoch;
        var address = await Do<ReplyAddresses, string?>(one => one.For(claim, claim.Customer, epoch, None));
        await Do<ReceiveMail, Result<MailOutcome>>(one => one.Handle(new("<1@example.org>", "ada@example.org", address!, null, "Merci.", null, null, 0, []), None));
        await AnswerMail(claim, lea);
        await AtTheCounter(lea);
    }

    private async Task AnswerMail(Claim claim, NamedPerson lea)
    {
        await using var db = both.OpenSqlite();
        var evening = new ShopOptions().PromiseTimes.ComingBack(clock.GetUtcNow())[^1];
        var agreement = db.Agreements.Single(one => one.Id == claim.Agreement);
        var order = await Do<ReplyAddresses, string?>(one => one.For(agreement, claim.Customer, None));
        await Do<ReceiveMail, Result<MailOutcome>>(one => one.Handle(new("<2@example.org>", "ada@example.org", order!, null, "Bonjour.", null, null, 0, []), None));
        var waiting = Waiting(null);
        await Do<NoteContactAnswered, Result<Done>>(one => one.Handle(new(waiting, Channel.Counter, "Répondu.", lea), None));
        var asked = (await Do<AskForPerson, Result<ContactRequest>>(one => one.Handle(new(ContactWish.Reply, "jeanne@example.org", null, "Hello", null, null), None))).Value;
        var message = await Do<ReplyAddresses, string?>(one => one.For(asked, None));
        await Do<ReceiveMail, Result<MailOutcome>>(one => one.Handle(new("<3@example.org>", "jeanne@example.org", message!, null, "Bonjour.", null, null, 0, []), None));
        await Do<ReplyToContact, Result<Done>>(one => one.Handle(new(asked.Id, "Bonjour.", lea) { BackBy = evening }, None));
        await Do<ReplyToContact, Result<Done>>(one => one.Handle(new(asked.Id, "Bonjour.", lea), None));
        var onClaim = Waiting(claim.Id);
        var contact = db.ContactRequests.Single(one => one.Id == onClaim);
        await Do<ReplyAddresses, string?>(one => one.For(contact, None));
        await Do<ReplyToContact, Result<Done>>(one => one.Handle(new(onClaim, "Bonjour.", lea), None));

        Guid Waiting(ClaimId? about) =>
            db.ContactRequests.First(one => one.DoneAt == null && one.Wish == ContactWish.Reply && one.Customer == claim.Customer && one.Claim == about).Id;
    }

    private async Task GoWrong()
    {
        var sent = clock.GetUtcNow().AddDays(-7);
        var day = DateOnly.FromDateTime(sent.UtcDateTime);
        Order underway;
        DeclareIncidentRequest request;
        await using (var db = both.OpenSqlite())
        {
            var holder = db.Customers.First().Id;
            underway = Sent(holder, sent, CarrierAccount.Moving);
            db.AddRange(underway, Sent(holder, sent, CarrierAccount.Moving), Sent(holder, sent, CarrierAccount.Delivered));
            await db.SaveChangesAsync();
            request = new("Dépôt", null, null, day, day, new(new StaffId(db.Users.First().Id), "Léa Martin"));
        }

        await Declare(underway.Id, "1", ClaimType.LostParcel);
        await Do<PreviewIncident, Result<IncidentPreview>>(one => one.Handle(request, None));
        await Do<DeclareIncident, Result<int>>(one => one.Handle(request, None));
        await Do<CoverByIncidents, int>(one => one.Handle(None));
        await Do<WriteFirst, int>(one => one.Handle(None));
        await using (var db = both.OpenSqlite())
        {
            await Do<EndIncident, Result<Done>>(one => one.Handle(new(db.Incidents.Single().Id, request.By), None));
        }
    }

    private static Order Sent(CustomerId holder, DateTimeOffset sent, CarrierAccount account)
    {
        var order = A.Order().HeldBy(holder).Item("1", 20m).Build();
        var parcel = new Parcel(new ParcelId(Guid.CreateVersion7()), "chronopost", $"7A{order.Number}");
        parcel.Receive([new(new("1"), 1)], sent, sent.AddDays(2), account.SaysDelivered() ? sent.AddDays(2) : null, account);
        order.Send(parcel);
        return order;
    }

    // Ada, whose contract makes her loyal: one rule set aside and ended, her standing lowered, contested and looked at by somebody else.
    private async Task Arrange()
    {
        await using var db = both.OpenSqlite();
        var lea = new NamedPerson(new(db.Users.Single().Id), "Léa Martin");
        var ada = db.Customers.OrderBy(one => one.Id).First().Id;
        var terms = new ArrangeRequest(ada, "Parce que.", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(30), lea);
        await Do<SetRuleAside, Result<Done>>(one => one.Handle(new("amount", terms), None));
        await Do<EndArrangement, Result<Done>>(one => one.Handle(new(db.Arrangements.Single().Id, lea), None));
        await Do<LowerStanding, Result<Done>>(one => one.Handle(new(Standing.New, terms), None));
        var lowered = db.Arrangements.Single(one => one.StandingAtMost != null).Id;
        await Do<AskLookAtArrangement, Result<Done>>(one => one.Handle(new(lowered, ada, "Pourquoi ?"), None));
        var tom = new StaffAccount { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = "Tom Petit", Email = "tom@example.org", UserName = "tom@example.org" };
        db.Users.Add(tom);
        await db.SaveChangesAsync();
        Assert.True((await Do<LookAtArrangement, Result<Done>>(one => one.Handle(new(lowered, false, "D’accord.", new(new(tom.Id), tom.Name)), None))).Succeeded);
    }

    private async Task Rewrite()
    {
        await using var db = both.OpenSqlite();
        var lea = db.Users.Select(one => new NamedPerson(one.StaffId, one.Name)).First();
        await Do<PreviewMessage, object>(async one => await one.Handle(new("answer.approvedOnWord", "fr", "Bonjour", "{remedy}"), None));
        await Do<PreviewMessage, object>(async one => await one.Handle(new("silence", "en", "Hello", "{remedy}"), None));
        await Do<PreviewMessage, object>(async one => await one.Handle(new("reply.promised", "fr", "Bonjour", "{due}"), None));
        await Do<RewriteMessage, Result<Done>>(one => one.Handle(new("withdrawn", [new("fr", "Bonjour", "C’est noté.", 0)], lea), None));
        await Do<TakeBackOurWords, Result<Done>>(one => one.Handle(new("withdrawn", "fr", 1, lea), None));
        await Do<MessageTemplates, object>(async one => await one.Newest(None));
    }

    // What nobody carried out in time; what is said a week later, by a way that does not answer and then by one that does; and what is forgotten after years.
    private async Task Wait()
    {
        clock.Advance(TimeSpan.FromDays(8));
        await Do<BreakLatePromises, int>(one => one.Handle(None));
        clock.Advance(TimeSpan.FromDays(8));
        await Do<SendLetters, string>(
            async one =>
            {
                var silent = await Assert.ThrowsAsync<AggregateException>(() => one.Handle(100, None));
                return silent.Message;
            },
            with: services => services.AddSingleton<ILetterPort, SilentServer>());
        clock.Advance(TimeSpan.FromDays(1));
        await Do<SendLetters, int>(one => one.Handle(100, None));
        clock.Advance(TimeSpan.FromDays(800));
        await Do<ForgetOldExchanges, int>(one => one.Handle(10, None));
    }

    private async Task DecideTogether()
    {
        NamedPerson tom;
        Order order;
        await using (var db = both.OpenSqlite())
        {
            tom = new(new(Guid.CreateVersion7()), "Tom Petit");
            db.Users.Add(new StaffAccount { Id = tom.Id.Value, Name = tom.Name, UserName = "tom@example.org", Email = "tom@example.org" });
            db.UserRoles.Add(new() { UserId = tom.Id.Value, RoleId = db.Roles.First().Id });
            order = A.Order().HeldBy(db.Customers.First().Id).Item("1", 900m).Build();
            db.Add(order);
            await db.SaveChangesAsync();
        }

        await using var read = both.OpenSqlite();
        var lea = read.Users.Where(one => one.Email == "lea@example.org").Select(one => new NamedPerson(one.StaffId, one.Name)).Single();
        var claim = (await Declare(order.Id, "1", ClaimType.DamagedItem)).Reference;
        var no = new RulingWords(RulingOutcome.Declined, null, null, "Not ours.");
        await Do<ChangeLimits, Result<Done>>(one => one.Handle(new(lea.Id, new(Some.Eur(100), Some.Eur(10), Some.Eur(50)), tom), None));
        await Do<ProposeRuling, Result<Proposal>>(one => one.Handle(new(claim, no, lea.Id, Shown(), Channel.Page), None));
        await Do<SecondReaders, IReadOnlyList<NamedPerson>>(one => one.Of(read.Proposals.AsNoTracking().Single(), None));
        await Do<SendBackProposal, Result<Proposal>>(one => one.Handle(new(claim, 1, tom.Id, "Accordons-la."), None));
        await Do<TakeBackProposal, Result<Proposal>>(one => one.Handle(new(claim, 1, lea.Id), None));
        await Do<ProposeGesture, Result<Proposal>>(one => one.Handle(new(claim, Some.Eur(5), "Pour l’attente.", lea.Id, Channel.Page), None));
        await Do<ProposeRuling, Result<Proposal>>(one => one.Handle(new(claim, no, lea.Id, Shown(), Channel.Page), None));
        await Do<AgreeToProposal, Result<Proposal>>(one => one.Handle(new(claim, 3, tom.Id), None));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, await Do<CarryOutProposals, int>(one => one.Handle(10, None)));
        Assert.All(await read.Proposals.AsNoTracking().Where(one => one.Number > 1).ToListAsync(), one => Assert.Equal(ProposalState.Done, one.State));

        int Shown() => read.Claims.Where(one => one.Reference == claim).Select(one => one.Version).Single();
    }

    private async Task Persist()
    {
        await Do<AuditSealer, int>(one => one.Seal(None));
        await Do<AuditVerifier, AuditReport>(one => one.Verify(None));
        await Do<ClaimsDb, bool>(db => db.TryTakeLease("seal", "node", clock.GetUtcNow(), None), "TryTakeLease");
        await Do<ClaimsDb, bool>(db => db.TryTakeLease("seal", "node", clock.GetUtcNow(), None), "TryTakeLease");
        await Do<ClaimsDb, object>(async db => await db.LeaseOutbox(clock.GetUtcNow(), TimeSpan.FromMinutes(1), 10, None), "LeaseOutbox");
    }

    private void NoUseCaseIsLeftOut()
    {
        var useCases = typeof(DeclareClaim).Assembly.GetTypes()
            .Where(type => type.GetMethod("Handle") is not null && type.GetConstructors().Any(made => made.GetParameters().Any(one => one.ParameterType == typeof(ClaimsDb))));
        var missing = useCases.Select(type => type.Name).Except(statements.Keys).Except(SeenOtherwise).ToList();
        Assert.True(missing.Count == 0, $"Act these out in {nameof(Operate)}, so that what they send to SQL Server is reviewed: {string.Join(", ", missing)}");
    }

    private async Task<DeclaredClaim> Declare(AgreementId agreement, string item, ClaimType type) => (await Do<DeclareClaim, Result<DeclaredClaim>>(one => one.Handle(
        new(agreement, type, [new(new(item), 1)], null, null, null, "Un mot.", Channel.Page, Declarant.Holder, Actor.Customer, IdempotencyKey.Of("form", $"{item}-{clock.GetUtcNow().Ticks}-{statements.Count}", ""), Language: "en"),
        None))).Value;

    private async Task<T> Do<TUseCase, T>(Func<TUseCase, Task<T>> act, string? name = null, Action<IServiceCollection>? with = null)
        where TUseCase : notnull
    {
        var (result, sent) = await both.Do(act, with);
        var known = statements.TryGetValue(name ?? typeof(TUseCase).Name, out var earlier) ? earlier : statements[name ?? typeof(TUseCase).Name] = [];
        known.AddRange(sent.Except(known));
        return result;
    }

    private sealed class SilentServer : ILetterPort
    {
        public Task HandOver(Letter letter, CancellationToken cancellation) => throw new NotHandedOverException("silent", "silent") { IsSilent = true };
    }

    private sealed class Clock : TimeProvider
    {
        private DateTimeOffset now = Some.Moment;

        public override DateTimeOffset GetUtcNow() => now;

        public void Advance(TimeSpan by) => now += by;
    }
}
