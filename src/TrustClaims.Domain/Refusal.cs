namespace TrustClaims.Domain;

/// <summary>
/// The closed family of every "no, because" that a person can cause: always about the request (a wrong number, a stale page), never about a
/// claim's merit. <see cref="Code"/> is stable: it is the API's problem code and the key of the sentence in both languages.
/// </summary>
public abstract record Refusal(string Code)
{
    /// <summary>What the sentence names, in the order of its placeholders: numbers, <see cref="Money"/>, dates or the user's own words.</summary>
    public virtual IReadOnlyList<object> Arguments => [];

    /// <summary>Nothing is there, or it is not the asker's: deliberately one and the same answer.</summary>
    public sealed record NotFound() : Refusal("not_found");

    /// <summary>Number and e-mail or phone do not go together: the same words whether the number exists or not.</summary>
    public sealed record NotRecognised() : Refusal("not_recognised");

    public sealed record LinkNotValid() : Refusal("link_not_valid");

    /// <summary>No address of ours to answer a letter to is among those that a message is to, or it holds no longer.</summary>
    public sealed record ReplyAddressNotValid() : Refusal("reply_address_not_valid");

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Refusal("invalid");

    public sealed record UnknownItem(string Item) : Refusal("unknown_item")
    {
        public override IReadOnlyList<object> Arguments => [Item];
    }

    public sealed record QuantityBeyondAgreement(string Title, int Quantity) : Refusal("quantity_beyond_agreement")
    {
        public override IReadOnlyList<object> Arguments => [Title, Quantity];
    }

    public sealed record TypeNotForAgreement() : Refusal("type_not_for_agreement");

    public sealed record RemedyNotOffered() : Refusal("remedy_not_offered");

    /// <summary>None of the remedies of the policy can be had here, such as one more of what is sold out: a person finds something.</summary>
    public sealed record NothingToOffer() : Refusal("nothing_to_offer");

    public sealed record DeclaredValueMissing(string Title) : Refusal("declared_value_missing")
    {
        public override IReadOnlyList<object> Arguments => [Title];
    }

    public sealed record AmountOutOfRange() : Refusal("amount_out_of_range");

    /// <summary>The contract's own arithmetic leaves nothing: shown with its figures, and with a person to talk to.</summary>
    public sealed record NothingPayable(Money Value, Money Deductible) : Refusal("nothing_payable")
    {
        public override IReadOnlyList<object> Arguments => [Value, Deductible];
    }

    public sealed record HappensInFuture() : Refusal("happens_in_future");

    public sealed record StaleVersion(int Shown, int Current) : Refusal("stale_version");

    /// <summary>The claim has gone past the moment where this could be done.</summary>
    public sealed record NotInThisState(string State) : Refusal("not_in_this_state");

    /// <summary>Somebody else was first, or it is too near by now.</summary>
    public sealed record SlotTaken() : Refusal("slot_taken");

    /// <summary>A call was promised for an hour that has not come: it cannot have been made.</summary>
    public sealed record CallNotYet() : Refusal("call_not_yet");

    /// <summary>Somebody else of ours was first: whoever wrote hears it from one of us alone.</summary>
    /// <param name="By">Their real name.</param>
    public sealed record AlreadyAnswered(string By) : Refusal("already_answered")
    {
        public override IReadOnlyList<object> Arguments => [By];
    }

    /// <summary>As many calls as one number can have are booked for it.</summary>
    public sealed record EnoughCalls() : Refusal("enough_calls");

    public sealed record SettlementStarted() : Refusal("settlement_started");

    /// <summary>A colleague answers that claim at present.</summary>
    public sealed record InColleaguesHands(string Name) : Refusal("in_colleagues_hands")
    {
        public override IReadOnlyList<object> Arguments => [Name];
    }

    /// <summary>An answer is promised by then: a claim can be put off for less.</summary>
    public sealed record PutOffTooLong(DateTimeOffset Due) : Refusal("put_off_too_long")
    {
        public override IReadOnlyList<object> Arguments => [Due];
    }

    public sealed record ReasonRequired() : Refusal("reason_required");

    public sealed record ReasonTooLong(int Longest) : Refusal("reason_too_long")
    {
        public override IReadOnlyList<object> Arguments => [Longest];
    }

    public sealed record SamePersonAgain() : Refusal("same_person_again");

    public sealed record AmountBeyondPayable(Money Payable) : Refusal("amount_beyond_payable")
    {
        public override IReadOnlyList<object> Arguments => [Payable];
    }

    /// <summary>Other claims about events of that year were granted meanwhile: this is all that the contract still allows.</summary>
    public sealed record BeyondYearlyCeiling(Money Left) : Refusal("beyond_yearly_ceiling")
    {
        public override IReadOnlyList<object> Arguments => [Left];
    }

    public sealed record IdempotencyKeyReused() : Refusal("idempotency_key_reused");

    public sealed record UnknownStaff() : Refusal("ruled_by_unknown");

    /// <summary>Whoever decides has left, or decides nothing any more, since they signed in.</summary>
    public sealed record RightsEnded() : Refusal("rights_ended");

    /// <summary>More than that person decides alone, by themselves or by the rule of the house.</summary>
    public sealed record BeyondAuthority() : Refusal("beyond_authority");

    /// <summary>It is a matter of whoever means to decide it: somebody else decides.</summary>
    public sealed record OwnMatter() : Refusal("own_matter");

    /// <summary>An answer to that claim is about to be given, or read by a colleague.</summary>
    /// <param name="By">The real name of whoever wrote it.</param>
    public sealed record AlreadyProposed(string By) : Refusal("already_proposed")
    {
        public override IReadOnlyList<object> Arguments => [By];
    }

    /// <summary>It has been said, taken back or sent back: there is nothing left to stop, or to agree to.</summary>
    public sealed record ProposalOver() : Refusal("proposal_over");

    /// <summary>Nobody sets their own limits.</summary>
    public sealed record OwnLimits() : Refusal("own_limits");

    public sealed record PolicyNotValid(IReadOnlyList<FieldError> Errors) : Refusal("policy_not_valid");

    public sealed record PolicyAlreadyPublished() : Refusal("policy_already_published");

    /// <summary>A second person is asked already.</summary>
    public sealed record PublicationAsked() : Refusal("publication_asked");

    /// <summary>Nobody is asked to approve it, or no longer: it was taken back, sent back, edited or published.</summary>
    public sealed record PublicationNotAsked() : Refusal("publication_not_asked");

    /// <summary>Nobody approves what they wrote or asked for themselves.</summary>
    public sealed record SecondPersonNeeded() : Refusal("second_person_needed");

    /// <summary>It is what decides, or it never was published: there is nothing to go back to.</summary>
    public sealed record NothingToGoBackTo() : Refusal("nothing_to_go_back_to");

    public sealed record PolicyNotScheduled() : Refusal("policy_not_scheduled");

    /// <summary>What <paramref name="Undone"/> changed since <paramref name="From"/> is not in the draft, and nobody has said that this is meant.</summary>
    public sealed record UndoesVersion(int From, int Undone) : Refusal("undoes_version")
    {
        public override IReadOnlyList<object> Arguments => [From, Undone];
    }

    /// <summary>A version that is scheduled for after this one knows nothing of it, and nobody has said whether it is called off or kept.</summary>
    public sealed record LaterVersionUndoes(int Later, DateTimeOffset From) : Refusal("later_version_undoes")
    {
        public override IReadOnlyList<object> Arguments => [Later, From];
    }

    public sealed record EffectiveInPast() : Refusal("effective_in_past");

    /// <summary>One draft at a time runs beside the live policy.</summary>
    /// <param name="Draft">The number of the one that does.</param>
    /// <param name="By">The real name of whoever began it.</param>
    public sealed record ShadowRuns(int Draft, string By) : Refusal("shadow_runs")
    {
        public override IReadOnlyList<object> Arguments => [Draft, By];
    }

    /// <summary>It has ended already, by itself or by a colleague.</summary>
    public sealed record ShadowOver() : Refusal("shadow_over");

    public sealed record OutcomeContradicts(string Known) : Refusal("outcome_contradicts")
    {
        public override IReadOnlyList<object> Arguments => [Known];
    }

    /// <summary>Money is not sent in a parcel, and goods are not refunded.</summary>
    public sealed record OutcomeNotForRemedy(string Outcome, string Remedy) : Refusal("outcome_not_for_remedy")
    {
        public override IReadOnlyList<object> Arguments => [Outcome, Remedy];
    }
}

/// <summary>One mistake: where (a field or a path such as <c>rules.amount.most</c>), a stable code, and what the sentence names.</summary>
public sealed record FieldError(string Path, string Code, params IReadOnlyList<object> Arguments);
