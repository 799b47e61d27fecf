using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Claims;
using TrustClaims.Application.Desk;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Persistence.Desk;
using TrustClaims.Testing.Builders;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Desk;

/// <summary>A desk with two people at it, and claims that wait for one.</summary>
internal sealed class DeskScene : IAsyncDisposable
{
    /// <summary>More than is answered at once.</summary>
    public const decimal Beyond = 310;

    private int customers;

    private DeskScene(Installation here) => Here = here;

    public Installation Here { get; }

    public NamedPerson Lea { get; private set; } = null!;

    public NamedPerson Tom { get; private set; } = null!;

    public static async Task<DeskScene> Open(params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var here = await Installation.Start(settings: settings);
        return new DeskScene(here) { Lea = await Person(here, "Léa Martin"), Tom = await Person(here, "Tom Petit") };
    }

    /// <summary>Declared now, by a new customer unless one is given; what is declared later is due later.</summary>
    public async Task<Claim> Waiting(CustomerId? customer = null, string? comment = null)
    {
        Here.Clock.Advance(TimeSpan.FromMinutes(1));
        var holder = customer ?? await Here.Customer($"{++customers}@example.org");
        var claim = await Here.Claim((await Here.Declare(await Here.Order(holder, Beyond), request => request with { Comment = comment })).Value);
        Assert.Equal(ClaimStatus.InReview, claim.Status);
        return claim;
    }

    /// <summary>As it stands now.</summary>
    public Task<Claim> Again(Claim claim) => Here.With(db => db.Claims.AsNoTracking().Whole().SingleAsync(one => one.Id == claim.Id));

    public async Task<ClaimReference?> Next(NamedPerson by, ClaimReference? after = null) => (await Take(by, after))?.Claim;

    /// <summary>With what is said of why it is this one.</summary>
    public Task<NextClaim?> Take(NamedPerson by, ClaimReference? after = null) =>
        Here.Do<TakeNextClaim, NextClaim?>(next => next.Handle(new TakeNextClaimRequest(by, after), default));

    public Task<Result<Done>> Hold(Claim claim, NamedPerson by, bool overOthers = false) =>
        Here.Do<HoldClaim, Result<Done>>(hold => hold.Handle(new HoldClaimRequest(claim.Reference, by, overOthers), default));

    public Task<Result<Done>> PutOff(Claim claim, NamedPerson by, DateTimeOffset? until) =>
        Here.Do<PutOffClaim, Result<Done>>(put => put.Handle(new PutOffClaimRequest(claim.Reference, by, until), default));

    public Task<Result<Done>> Write(Claim claim, string words) =>
        Here.Do<WriteOnClaim, Result<Done>>(write => write.Handle(new WriteOnClaimRequest(claim.Reference, words, new Viewer([claim.Agreement])), default));

    public Task<Result<Claim>> AskAnotherLook(Claim claim) =>
        Here.Do<AskAnotherLook, Result<Claim>>(ask => ask.Handle(new AskAnotherLookRequest(claim.Reference, null, new Viewer([claim.Agreement])), default));

    public Task GiveBack(Claim claim, NamedPerson by) => Here.Do<GiveBackClaim, bool>(async back =>
    {
        await back.Handle(new GiveBackClaimRequest(claim.Reference, by.Id), default);
        return true;
    });

    public Task Rule(Claim claim, NamedPerson by) => Rule(claim, by, new RulingWords(RulingOutcome.Approved, null, null, null));

    public Task Decline(Claim claim, NamedPerson by) => Rule(claim, by, new RulingWords(RulingOutcome.Declined, null, null, "Le colis est chez votre voisine."));

    private async Task Rule(Claim claim, NamedPerson by, RulingWords words)
    {
        var email = await Here.With(db => db.Users.Where(one => one.Id == by.Id.Value).Select(one => one.Email).SingleAsync());
        var ruled = await Here.Do<RuleOnClaim, Result<Claim>>(rule => rule.Handle(new RuleOnClaimRequest(claim.Reference, words, email!, claim.Version, Channel.Page), default));
        Assert.True(ruled.Succeeded, ruled.Refusal?.Code);
    }

    public Task<Result<Proposal>> Propose(Claim claim, NamedPerson by, RulingWords words) => Here.Do<ProposeRuling, Result<Proposal>>(
        propose => propose.Handle(new ProposeRulingRequest(claim.Reference, words, by.Id, claim.Version, Channel.Page), default));

    public Task<Result<Proposal>> Give(Claim claim, NamedPerson by, decimal euros) => Here.Do<ProposeGesture, Result<Proposal>>(
        propose => propose.Handle(new ProposeGestureRequest(claim.Reference, Some.Eur(euros), "Pour l’attente.", by.Id, Channel.Page), default));

    public Task<Result<Proposal>> TakeBack(Claim claim, NamedPerson by, int number = 1) => Here.Do<TakeBackProposal, Result<Proposal>>(
        back => back.Handle(new TakeBackProposalRequest(claim.Reference, number, by.Id), default));

    public Task<Result<Proposal>> Agree(Claim claim, NamedPerson by, int number = 1) => Here.Do<AgreeToProposal, Result<Proposal>>(
        agree => agree.Handle(new AgreeToProposalRequest(claim.Reference, number, by.Id), default));

    public Task<Result<Proposal>> SendBack(Claim claim, NamedPerson by, string words) => Here.Do<SendBackProposal, Result<Proposal>>(
        back => back.Handle(new SendBackProposalRequest(claim.Reference, 1, by.Id, words), default));

    /// <summary>What the worker does once its moment has come.</summary>
    public Task<int> CarryOut(int afterSeconds = 10)
    {
        Here.Clock.Advance(TimeSpan.FromSeconds(afterSeconds));
        return Here.Do<CarryOutProposals, int>(proposals => proposals.Handle(100, default));
    }

    public Task<ProposalState> StateOf(Claim claim, int number = 1) => Here.With(db => db.Proposals.Where(one => one.Claim == claim.Id && one.Number == number).Select(one => one.State).SingleAsync());

    public Task Limit(NamedPerson person, decimal? ruling = null, decimal? gesture = null, decimal? month = null, bool active = true) => Here.With(async db =>
    {
        var account = await db.Users.SingleAsync(one => one.Id == person.Id.Value);
        (account.LargestRuling, account.LargestGesture, account.MonthlyGestures, account.IsActive) = (Euros(ruling), Euros(gesture), Euros(month), active);
        await db.SaveChangesAsync();

        static Money? Euros(decimal? amount) => amount is { } most ? Some.Eur(most) : null;
    });

    public ValueTask DisposeAsync() => Here.DisposeAsync();

    private static async Task<NamedPerson> Person(Installation here, string name)
    {
        var email = await here.Agent($"{name[..3]}@example.org", name);
        return new NamedPerson(new StaffId(await here.With(db => db.Users.Where(one => one.Email == email).Select(one => one.Id).SingleAsync())), name);
    }
}
