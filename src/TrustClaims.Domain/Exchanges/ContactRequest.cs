namespace TrustClaims.Domain.Exchanges;

public enum ContactWish
{
    CallBack,
    Reply,
}

/// <summary>Somebody wants to talk to a person: to be called back, or to have a written message answered. Anybody may ask, recognised or not.</summary>
public sealed class ContactRequest
{
    private ContactRequest()
    {
    }

    public ContactRequest(Guid id, ContactWish wish, string reachAt, string? when, string? words, CustomerId? customer, string? about, DateTimeOffset at) =>
        (Id, Wish, ReachAt, When, Words, Customer, About, At) = (id, wish, reachAt, when, words, customer, about, at);

    public Guid Id { get; private set; }

    public ContactWish Wish { get; private set; }

    /// <summary>A phone number for a call, an e-mail address for a reply.</summary>
    public string ReachAt { get; private set; } = "";

    /// <summary>When a call suits best, as one of the page's choices.</summary>
    public string? When { get; private set; }

    public string? Words { get; private set; }

    public CustomerId? Customer { get; private set; }

    /// <summary>An order, contract or claim number that the person named.</summary>
    public string? About { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneBy { get; private set; }

    public void Done(string by, DateTimeOffset now) => (DoneBy, DoneAt) = (DoneBy ?? by, DoneAt ?? now);
}
