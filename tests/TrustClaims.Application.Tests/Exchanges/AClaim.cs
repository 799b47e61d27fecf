using Microsoft.EntityFrameworkCore;
using TrustClaims.Application.Exchanges;
using TrustClaims.Domain;
using TrustClaims.Domain.Claims;
using TrustClaims.Domain.Exchanges;
using TrustClaims.Testing.Installing;

namespace TrustClaims.Application.Tests.Exchanges;

/// <summary>An installation that takes answers by mail, and a claim of Ada's in it that was granted at once.</summary>
internal sealed class AClaim : IAsyncDisposable
{
    private AClaim(Installation here, Claim claim) => (Here, Claim) = (here, claim);

    public Installation Here { get; }

    public Claim Claim { get; }

    /// <summary>Two people of ours.</summary>
    public NamedPerson Lea { get; private set; } = null!;

    public NamedPerson Tom { get; private set; } = null!;

    public static async Task<AClaim> Open(params (string Key, string Value)[] settings)
    {
        var all = settings.Prepend(("Mail:ReplyAddress", "reponse@example.org")).GroupBy(one => one.Item1).Select(one => KeyValuePair.Create(one.Key, (string?)one.Last().Item2));
        var here = await Installation.Start(settings: all);
        var declared = (await here.Declare(await here.Order(await here.Customer()))).Value;
        return new AClaim(here, await here.Claim(declared)) { Lea = await Person(here, "Léa Martin"), Tom = await Person(here, "Tom Petit") };
    }

    /// <summary>Where a letter about it says that answers go.</summary>
    public async Task<string> ReplyAddress()
    {
        var epoch = await Here.With(db => db.Agreements.Where(one => one.Id == Claim.Agreement).Select(one => one.LinkEpoch).SingleAsync());
        return (await Here.Do<ReplyAddresses, string?>(replies => replies.For(Claim, Claim.Customer, epoch, default)))!;
    }

    public async Task<InboundMail> Mail(string? text = "Merci, il est arrivé.", string? from = "Ada <ada@example.org>", params MailHeader[] headers) =>
        new("<1@mail.example.org>", from, await ReplyAddress(), "Re: Votre demande", text, null, null, 0, headers);

    public Task<Result<MailOutcome>> Receive(InboundMail mail) => Here.Do<ReceiveMail, Result<MailOutcome>>(receive => receive.Handle(mail, default));

    public Task<List<Exchange>> Said() => Here.With(db => db.Exchanges.AsNoTracking().OrderBy(one => one.At).ToListAsync());

    public Task<List<ContactRequest>> Wishes() => Here.With(db => db.ContactRequests.AsNoTracking().OrderBy(one => one.At).ToListAsync());

    private static async Task<NamedPerson> Person(Installation here, string name)
    {
        var email = await here.Agent($"{name[..3]}@example.org", name);
        return new NamedPerson(new StaffId(await here.With(db => db.Users.Where(one => one.Email == email).Select(one => one.Id).SingleAsync())), name);
    }

    public ValueTask DisposeAsync() => Here.DisposeAsync();
}
