using TrustClaims.Domain;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Persistence.Desk;

public enum ProposalState
{
    /// <summary>Carried out at its moment; until then whoever made it may take it back.</summary>
    Pending,

    /// <summary>Beyond what its author may decide alone: a colleague who may is asked.</summary>
    Asked,
    Done,
    TakenBack,

    /// <summary>The colleague would rather have it answered otherwise, and says why.</summary>
    SentBack,

    /// <summary>The claim went another way meanwhile: nothing of it was done.</summary>
    Overtaken,
}

/// <summary>
/// What a person of ours means to do about a claim and has not done yet: for the seconds in which it may be taken back, or until a colleague with the authority
/// for it has read it. Nothing of it is the customer's before it is carried out.
/// </summary>
public sealed class Proposal
{
    public required ClaimId Claim { get; init; }

    /// <summary>1 for the first about a claim: of two at the same instant one comes first.</summary>
    public int Number { get; private set; }

    public required StaffId By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The claim's version that they were looking at; of a gesture that was made, the one that it changed.</summary>
    public required int ShownVersion { get; set; }

    public required Channel Channel { get; init; }

    /// <summary>What they mean to rule; null where it is a gesture alone.</summary>
    public RulingWords? Ruling { get; init; }

    /// <summary>What they mean to give; null where it is a ruling alone.</summary>
    public Money? Gesture { get; init; }

    /// <summary>What they write with a gesture.</summary>
    public string? GestureWords { get; init; }

    public ProposalState State { get; private set; } = ProposalState.Asked;

    /// <summary>When it is carried out unless it is taken back; null while a colleague is asked.</summary>
    public DateTimeOffset? CarryOutAt { get; private set; }

    /// <summary>Null where its author may decide alone.</summary>
    public BeyondAuthority? Beyond { get; init; }

    /// <summary>The colleague who agreed, or sent it back.</summary>
    public StaffId? AnsweredBy { get; private set; }

    public string? AnsweredByName { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What the colleague says to its author.</summary>
    public string? AnswerWords { get; private set; }

    /// <summary>Concurrency token: it is carried out or taken back, never both.</summary>
    public int Version { get; private set; }

    /// <summary>It stands between the claim and its answer, or its gesture, still.</summary>
    public bool IsOpen => State is ProposalState.Pending or ProposalState.Asked;

    /// <summary>Whose word it was that set it going: a colleague's once they have agreed. They alone may stop it.</summary>
    public StaffId Mover => State == ProposalState.Pending && AnsweredBy is { } colleague ? colleague : By;

    /// <summary>Made: carried out at that moment where its author may decide alone, and where not, a colleague is asked.</summary>
    public void Begin(int number, DateTimeOffset until)
    {
        Number = number;
        if (Beyond is null)
        {
            Become(ProposalState.Pending, until);
        }
    }

    /// <summary>A colleague agrees: it is carried out at that moment.</summary>
    public void Agree(NamedPerson colleague, DateTimeOffset now, DateTimeOffset until)
    {
        (AnsweredBy, AnsweredByName, AnsweredAt) = (colleague.Id, colleague.Name, now);
        Become(ProposalState.Pending, until);
    }

    /// <summary>A colleague would rather have it answered otherwise.</summary>
    public void SendBack(NamedPerson colleague, string words, DateTimeOffset now)
    {
        (AnsweredBy, AnsweredByName, AnsweredAt, AnswerWords) = (colleague.Id, colleague.Name, now, words);
        Become(ProposalState.SentBack, null);
    }

    /// <summary>Whoever set it going stops it: its author has it back, and a colleague's word is not given yet.</summary>
    public void TakeBack()
    {
        var colleagues = Mover != By;
        if (colleagues)
        {
            (AnsweredBy, AnsweredByName, AnsweredAt) = (null, null, null);
        }

        Become(colleagues ? ProposalState.Asked : ProposalState.TakenBack, null);
    }

    public void Done() => Become(ProposalState.Done, CarryOutAt);

    public void Overtake() => Become(ProposalState.Overtaken, null);

    private void Become(ProposalState state, DateTimeOffset? carryOutAt) => (State, CarryOutAt, Version) = (state, carryOutAt, Version + 1);
}
