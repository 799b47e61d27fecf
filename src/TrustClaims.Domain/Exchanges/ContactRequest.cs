using TrustClaims.Domain.Promises;

namespace TrustClaims.Domain.Exchanges;

public enum ContactWish
{
    CallBack,
    Reply,
}

/// <summary>Somebody wants to talk to a person: to be called back, or to have a written message answered. Anybody may ask, recognised or not.</summary>
public sealed class ContactRequest
{
    private readonly List<Promise> promises = [];

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

    /// <summary>The claim whose exchanges the words are in; null where they are about none.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>fr or en: the language in which it was asked.</summary>
    public string Language { get; init; } = "fr";

    public DateTimeOffset At { get; private set; }

    /// <summary>The beginning of the quarter of an hour that was booked for a call; null where none is.</summary>
    public DateTimeOffset? Slot { get; private set; }

    /// <summary>Which of the calls that fit into that quarter of an hour, from 1: no two have the same.</summary>
    public int? Place { get; private set; }

    /// <summary>Who of ours looks after it; null until somebody does.</summary>
    public StaffId? TakenBy { get; init; }

    public string? TakenByName { get; init; }

    /// <summary>The one who asked no longer wants it.</summary>
    public DateTimeOffset? CancelledAt { get; private set; }

    /// <summary>The call or the reply, as promised; a broken one is followed by another.</summary>
    public IReadOnlyList<Promise> Promises => promises;

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneBy { get; private set; }

    public void Done(string by, DateTimeOffset now) => (DoneBy, DoneAt) = (DoneBy ?? by, DoneAt ?? now);
}
