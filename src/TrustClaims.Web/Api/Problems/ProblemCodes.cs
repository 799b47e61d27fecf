namespace TrustClaims.Web.Api.Problems;

/// <summary>Every code that a problem can have, for the document: programs go by them, so none ever changes its meaning.</summary>
public static class ProblemCodes
{
    public static IReadOnlyList<(int Status, string Code)> All { get; } =
    [
        (400, "invalid"),
        (400, "not_json"),
        (400, "not_utf8"),
        (400, "request_not_read"),
        (400, "idempotency_key_required"),
        (400, "idempotency_key_malformed"),
        (400, "policy_not_valid"),
        (400, "reason_required"),
        (401, "key_required"),
        (403, "scope_missing"),
        (404, "not_found"),
        (404, "not_recognised"),
        (404, "no_such_call"),
        (405, "method_not_allowed"),
        (409, "stale_version"),
        (409, "not_in_this_state"),
        (409, "outcome_contradicts"),
        (413, "body_too_large"),
        (413, "body_too_large_for_server"),
        (415, "must_be_json"),
        (422, "idempotency_key_reused"),
        (422, "unknown_item"),
        (422, "quantity_beyond_agreement"),
        (422, "type_not_for_agreement"),
        (422, "remedy_not_offered"),
        (422, "nothing_to_offer"),
        (422, "declared_value_missing"),
        (422, "amount_out_of_range"),
        (422, "nothing_payable"),
        (422, "happens_in_future"),
        (422, "amount_beyond_payable"),
        (422, "beyond_yearly_ceiling"),
        (422, "same_person_again"),
        (422, "ruled_by_unknown"),
        (422, "outcome_not_for_remedy"),
        (429, "too_many_requests"),
        (429, "simulation_running"),
        (500, "our_fault"),
    ];
}
