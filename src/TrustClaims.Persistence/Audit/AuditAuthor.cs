using TrustClaims.Domain;

namespace TrustClaims.Persistence.Audit;

/// <summary>How the audit trail names a person of ours: by their id, so that nobody's name stands in it for ever.</summary>
public static class AuditAuthor
{
    /// <summary>Who acts when an operator does it on the command line.</summary>
    public const string Operator = "operator";

    private const string Staff = "staff:";

    public static string Of(StaffId person) => $"{Staff}{person.Value}";

    /// <returns>Null where it was somebody or something else.</returns>
    public static Guid? StaffIn(string? by) =>
        by?.StartsWith(Staff, StringComparison.Ordinal) == true && Guid.TryParse(by.AsSpan(Staff.Length), out var id) ? id : null;
}
