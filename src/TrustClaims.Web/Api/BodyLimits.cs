namespace TrustClaims.Web.Api;

/// <summary>How large a body may be, in bytes: far more than any honest one, far less than what would hurt.</summary>
internal static class BodyLimits
{
    /// <summary>One declaration, ruling or outcome: a comment of 20,000 characters written as escapes still fits.</summary>
    public const int One = 512 * 1024;

    /// <summary>A batch of 1,000 orders of 16 KiB each.</summary>
    public const int Batch = 16 * 1024 * 1024;

    /// <summary>A message with attachments, as large as most mail servers let one be.</summary>
    public const int Mail = 25 * 1024 * 1024;

    public const int RowsInBatch = 1_000;
}
