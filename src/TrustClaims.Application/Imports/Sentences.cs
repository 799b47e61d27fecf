using System.Globalization;
using TrustClaims.Domain;
using TrustClaims.Domain.Trust;

namespace TrustClaims.Application.Imports;

/// <summary>English sentences for what can be wrong with files, mappings, policies and documents, as operators and rejected rows show them.</summary>
public static class Sentences
{
    private static readonly Dictionary<string, string> English = new()
    {
        ["account_exists"] = "an account with this e-mail exists already",
        ["amount_out_of_range"] = "'{0}' is more than any amount that can be true",
        ["asksMore"] = "{0} is more than the {2} of {1}, and asked of those who are known for longer",
        ["blank"] = "nothing in {0}",
        ["column_missing"] = "the file has no column '{0}'",
        ["column_twice"] = "two columns have this name",
        ["contradicts"] = "contradicts {0}",
        ["currencies_mixed"] = "an agreement has one currency, this has {0}",
        ["customer_unknown"] = "an e-mail or a phone number is needed",
        ["document_not_read"] = "cannot be read: {0}",
        ["email_not_valid"] = "is no e-mail address",
        ["falls"] = "{0} is less than the {2} of {1}, and for those who are known for longer",
        ["file_cut"] = "the file breaks off after line {0}: it was cut, and nothing of it is trusted",
        ["file_damaged"] = "the file cannot be decompressed after line {0}: it is damaged, and nothing of it is trusted",
        ["file_empty"] = "{0} is empty",
        ["file_not_opened"] = "{0} cannot be opened",
        ["happens_in_future"] = "lies in the future",
        ["header_not_read"] = "the first line of {0} cannot be read as names of columns",
        ["id_twice"] = "'{0}' stands already on line {1}",
        ["item_unknown"] = "no item has this id",
        ["items_missing"] = "at least one item is needed",
        ["later_version_undoes"] = "version {0}, scheduled for {1:u}, would undo this one: say --call-off {0} or --keep {0}",
        ["line_too_long"] = "line {0} has more than {1} characters: this is no CSV file",
        ["mapping_not_for_claims"] = "the mapping is for orders, not for past claims",
        ["mapping_not_for_orders"] = "the mapping is for past claims, not for orders",
        ["mapping_not_json"] = "the mapping is not valid JSON, line {0}",
        ["mapping_too_long"] = "the mapping has more than {0} bytes",
        ["missing"] = "is missing",
        ["must_be_amount"] = "must be an amount in a string, at most {1} decimals ({0})",
        ["must_be_character"] = "must be one character",
        ["must_be_columns"] = "must be a list of names of columns",
        ["must_be_currency"] = "must be an ISO 4217 code such as EUR",
        ["must_be_email"] = "'{0}' is no e-mail address",
        ["must_be_hour"] = "must be an hour such as 12:00",
        ["must_be_id"] = "'{0}' is no id of a settlement",
        ["must_be_list"] = "must be a list of at most {0}",
        ["must_be_object"] = "must be an object",
        ["must_be_one_of"] = "must be one of {0}",
        ["must_be_phone"] = "'{0}' is no phone number",
        ["must_be_share"] = "must be a number from 0 to 1",
        ["must_be_text"] = "must be a text of 1 to {0} characters",
        ["must_be_time_zone"] = "must be an IANA time zone such as Europe/Paris",
        ["must_be_whole"] = "must be a whole number from {0} to {1}",
        ["must_be_words"] = "must be an object of texts",
        ["must_be_yes_or_no"] = "must be true or false",
        ["name_length"] = "must have 1 to 100 characters",
        ["name_taken"] = "a key in use is named '{0}' already",
        ["not_a_day"] = "'{0}' is no day such as 2026-10-20",
        ["not_a_time"] = "'{0}' is no date and time",
        ["not_an_amount"] = "'{0}' is no amount: digits, and at most {2} decimals ({1})",
        ["not_found"] = "is not there",
        ["one_source"] = "needs exactly one of column, firstOf, template, value",
        ["order_row_not_read"] = "line {0} of this order cannot be read, and half an order is not taken in",
        ["order_rows_apart"] = "order '{0}' stands already on line {1}, with other orders between",
        ["order_rows_differ"] = "'{0}', but '{1}' on the order's rows before",
        ["outcome_contradicts"] = "contradicts what is known already: {0}",
        ["outcome_not_for_remedy"] = "'{0}' is no end of the remedy {1}",
        ["outOfReach"] = "{0} is more than the {2} of {1}, which is reached before",
        ["out_of_range"] = "is out of range",
        ["parcel_not_for_outcome"] = "only what was sent or delivered names a parcel",
        ["parcel_of_other_order"] = "the parcel '{0}' belongs to another order",
        ["password_length"] = "must have 12 to 200 characters",
        ["policy_not_json"] = "the policy is not valid JSON, line {0}",
        ["policy_too_long"] = "the policy has more than {0} characters",
        ["quantity_beyond_order"] = "more than the order has",
        ["reason_required"] = "a failure needs its reason",
        ["remedy_not_for_type"] = "{0} is no remedy for {1}",
        ["role_unknown"] = "must be agent, manager or administrator",
        ["row_fields"] = "the row has {0} fields, the header has {1}",
        ["row_not_utf8"] = "the row is not UTF-8",
        ["row_quotes"] = "the row's quotes do not match",
        ["scope_missing"] = "at least one is needed",
        ["scope_unknown"] = "is none of orders:write, claims:write, claims:read, claims:rule, settlements:write, policies:read, simulations:run, webhooks:manage",
        ["text_not_valid"] = "holds a character that no text can hold",
        ["too_long"] = "has more than {0} characters",
        ["too_many_categories"] = "more than {0} categories, or one of more than {1} characters",
        ["tracking_number_required"] = "a carrier needs a tracking number",
        ["twice"] = "stands twice",
        ["undoes_version"] = "goes on from version {0} and would undo what version {1} has changed since: say --undo {1} if that is meant",
        ["unknown"] = "is unknown",
        ["unknown_word"] = "'{0}' is none of {1}",
    };

    /// <summary>The sentence without its path.</summary>
    public static string Of(string code, IReadOnlyList<object> arguments)
    {
        // "unknown_word" without the word itself (policies) names the choices alone.
        if (code == "unknown_word" && arguments.Count == 1)
        {
            return $"is none of {arguments[0]}";
        }

        return English.TryGetValue(code, out var sentence) ? string.Format(CultureInfo.InvariantCulture, sentence, [.. arguments]) : code;
    }

    /// <summary>Path and sentence: <c>rules.amount.mots: is unknown</c>.</summary>
    public static string Of(FieldError error) => error.Path.Length == 0 ? Of(error.Code, error.Arguments) : $"{error.Path}: {Of(error.Code, error.Arguments)}";

    /// <summary>Two thresholds that contradict each other, both by their paths.</summary>
    public static string Of(PolicyWarning warning) => $"{warning.Path}: {Of(warning.Code, [warning.Value, warning.Other, warning.OtherValue])}";

    public static string Of(IEnumerable<FieldError> errors) => string.Join("; ", errors.Select(Of));
}
