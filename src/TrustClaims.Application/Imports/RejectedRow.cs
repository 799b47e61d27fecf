using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>A row that was not taken in, as it stood in the file, with every reason.</summary>
/// <param name="Line">The first line of the file is 1.</param>
public sealed record RejectedRow(int Line, IReadOnlyList<FieldError> Reasons, string Raw);
