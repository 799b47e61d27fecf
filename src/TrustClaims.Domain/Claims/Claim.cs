using TrustClaims.Domain.Agreements;
using TrustClaims.Domain.Promises;
using TrustClaims.Domain.Settlements;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Domain.Claims;

/// <summary>
/// One person's statement that something happened, and all that came of it. Its methods are the verbs of the business: each changes the
/// state and records what happened, or says why it cannot. The verbs stand in the other files of this class, by who acts.
/// </summary>
public sealed partial class Claim
{
    private readonly List<ClaimItem> items = [];
    private readonly List<ClaimDecision> decisions = [];
    private readonly List<Ruling> rulings = [];
    private readonly List<Promise> promises = [];
    private readonly List<Settlement> allSettlements = [];
    private readonly List<Happening> happenings = [];
    private DateTimeOffset? answerDue;

    private Claim()
    {
    }

    private Claim(ClaimId id, ClaimReference reference, Declaration declaration, DateTimeOffset now)
    {
        (Id, Reference, DeclaredAt) = (id, reference, now);
        (Agreement, Customer) = (declaration.Agreement.Id, declaration.Agreement.Holder);
        (Type, Remedy, OccurredOn, Cause) = (declaration.Type, declaration.Remedy, declaration.OccurredOn, declaration.Cause);
        (Channel, Declarant, Parcel) = (declaration.Channel, declaration.Declarant, declaration.Parcel);
        HouseholdKey = (declaration.Agreement as Order)?.HouseholdKey;
        PayBy(PaymentMeans.Of(declaration.Agreement));
        Payable = declaration.Payable.Total;
        Granted = Money.Zero(Payable.Currency);
        items.AddRange(declaration.Payable.Items.Select(item => new ClaimItem(item)));
    }

    public ClaimId Id { get; private set; }

    public ClaimReference Reference { get; private set; } = null!;

    public AgreementId Agreement { get; private set; }

    public CustomerId Customer { get; private set; }

    public ClaimType Type { get; private set; }

    public Remedy Remedy { get; private set; }

    public DateOnly? OccurredOn { get; private set; }

    /// <summary>For contracts: the cause named, where it is not the type itself.</summary>
    public ClaimType? Cause { get; private set; }

    /// <summary>The parcel that was named, where the order has several.</summary>
    public ParcelId? Parcel { get; private set; }

    public Channel Channel { get; private set; }

    public Declarant Declarant { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }

    public Money Payable { get; private set; }

    /// <summary>Granted so far, on word or by ruling; goods at their payable amount. A promised day counts from the promise on.</summary>
    public Money Granted { get; private set; }

    public ClaimStatus Status { get; private set; }

    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Until when a person answers; set while in review.</summary>
    public DateTimeOffset? AnswerDue
    {
        get => answerDue;
        private set => (answerDue, QueueAt) = (value, value);
    }

    /// <summary>Its place in the queue: when the answer is due, or earlier where somebody should not be left waiting. Null while no person is to answer.</summary>
    public DateTimeOffset? QueueAt { get; private set; }

    /// <summary>The policy under which it was last decided or looked at again.</summary>
    public int ConsideredUnder { get; private set; }

    /// <summary>Who ruled last; never empty on a declined claim (also a constraint of the database).</summary>
    public StaffId? RuledBy { get; private set; }

    /// <summary>Who took the matter and keeps it, under their real name; null until a person has.</summary>
    public StaffId? Keeper { get; private set; }

    public string? KeeperName { get; private set; }

    /// <summary>How its customer is paid, as it was known when it was declared: the agreement may have gone to somebody else since.</summary>
    public PaymentMeans Means => new(PaymentMethod, PaymentReference, PayoutAccount);

    public string? PaymentMethod { get; private set; }

    public string? PaymentReference { get; private set; }

    public string? PayoutAccount { get; private set; }

    /// <summary>Our own fault (the carrier confirms the loss, an incident, a resend lost again): it never counts against the customer.</summary>
    public bool OwnFault { get; private set; }

    /// <summary>Delivery address in its comparable form, for the household rule; null for contracts and relay points.</summary>
    public string? HouseholdKey { get; private set; }

    /// <summary>Concurrency token; the page posts the one it showed.</summary>
    public int Version { get; private set; }

    /// <summary>How many entries its audit chain has, and the hash of the last one.</summary>
    public int AuditCount { get; private set; }

    public string AuditHead { get; private set; } = "";

    public IReadOnlyList<ClaimItem> Items => items;

    public IReadOnlyList<ClaimDecision> Decisions => decisions;

    public IReadOnlyList<Ruling> Rulings => rulings;

    public IReadOnlyList<Promise> Promises => promises;

    /// <summary>What is carried out for this claim: its remedies and the gestures. Queries name this one.</summary>
    public IReadOnlyList<Settlement> AllSettlements => allSettlements;

    /// <summary>The remedies being carried out.</summary>
    public IReadOnlyList<Settlement> Settlements => allSettlements.FindAll(settlement => !settlement.IsGesture);

    /// <summary>What is given for promises of ours that were broken, and by people of ours: in no sum of what was granted.</summary>
    public IReadOnlyList<Settlement> Gestures => allSettlements.FindAll(settlement => settlement.IsGesture);

    /// <summary>What happened since this claim was loaded: written to the audit trail when it is saved.</summary>
    public IReadOnlyList<Happening> Happenings => happenings;

    /// <summary>The published table by which something is given since this claim was loaded; null where nothing is.</summary>
    public GestureTable? GivesBy { get; private set; }

    public ClaimDecision LastDecision => decisions.MaxBy(decision => decision.Number)!;

    /// <summary>
    /// Answered at once, by a looser policy after all among them, no person has ruled on it, and it was not withdrawn before it was paid: what estimates of leakage are about.
    /// </summary>
    public bool IsBelieved => Status != ClaimStatus.Withdrawn && LastDecision.Outcome != DecisionOutcome.ForReview && rulings.Count == 0;

    public Ruling? LastRuling => rulings.MaxBy(ruling => ruling.Number);

    /// <summary>Whether the remedy has begun to be carried out, so that it can no longer be changed or called off.</summary>
    public bool SettlementStarted => Settlements.Any(settlement => settlement.HasStarted);

    /// <summary>Whether silence past the promised hour means yes, as the customer was told: up to the limit of the policy that decided.</summary>
    public bool SilenceMeansYes(TrustPolicy decidedUnder) =>
        decidedUnder.Terms.GrantOnSilence(Type, LastDecision.Standing, Left);

    /// <summary>Which damaged or wrong items travel back, at our cost: of what is granted, and never what is paid in part alone.</summary>
    public IEnumerable<ClaimItem> TravellingBack(TrustPolicy decidedUnder) => items.Where(item =>
        item.GrantedQuantity > 0 && decidedUnder.Terms.TravelsBack(Type, LastDecision.Standing, Remedy, item.Granted));

    /// <summary>Hands over what happened, for the audit trail, with the chain's new end.</summary>
    public void Audited(int count, string head)
    {
        (AuditCount, AuditHead, GivesBy) = (count, head, null);
        happenings.Clear();
    }

    private void Record(DateTimeOffset at, Actor by, ClaimEvent happened)
    {
        happenings.Add(new Happening(at, by, happened));
        Version++;
    }

    private void PayBy(PaymentMeans means) => (PaymentMethod, PaymentReference, PayoutAccount) = (means.Method, means.Reference, means.Account);

    private void EndPromises(Action<Promise> end, Func<Promise, bool>? which = null)
    {
        foreach (var promise in promises.Where(promise => promise.State == PromiseState.Open && which?.Invoke(promise) != false).ToList())
        {
            end(promise);
        }
    }

    private Refusal NotNow() => new Refusal.NotInThisState(PolicyWords.Of(Status));
}
