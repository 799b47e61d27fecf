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

/// <summary>Why a colleague is asked.</summary>
public enum BeyondAuthority
{
    Ruling,
    Gesture,
    MonthlyGestures,
    SecondSignature,
}

/// <summary>
/// What a person of ours means to do about a claim and has not done yet: for the seconds in which it may be taken back, or until a colleague with the authority
/// for it has read it. Nothing of it is the customer's before it is carried out.
/// </summary>
public sealed class Proposal
{
    public required ClaimId Claim { get; init; }

    /// <summary>1 for the first about a claim: of two at the same instant one comes first.</summary>
    public required int Number { get; init; }

    public required StaffId By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The claim's version that they were looking at.</summary>
    public required int ShownVersion { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>What they mean to rule; null where it is a gesture alone.</summary>
    public RulingWords? Ruling { get; init; }

    /// <summary>What they mean to give; null where it is a ruling alone.</summary>
    public Money? Gesture { get; init; }

    /// <summary>What they write with a gesture.</summary>
    public string? GestureWords { get; init; }

    public ProposalState State { get; set; }

    /// <summary>When it is carried out unless it is taken back; null while a colleague is asked.</summary>
    public DateTimeOffset? CarryOutAt { get; set; }

    /// <summary>Null where its author may decide alone.</summary>
    public BeyondAuthority? Beyond { get; init; }

    /// <summary>The colleague who agreed, or sent it back.</summary>
    public StaffId? AnsweredBy { get; set; }

    public string? AnsweredByName { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What the colleague says to its author.</summary>
    public string? AnswerWords { get; set; }

    /// <summary>Concurrency token: it is carried out or taken back, never both.</summary>
    public int Version { get; set; }
}
