namespace TrustClaims.Application.Tests.Words;

internal static class None
{
    /// <summary>There is nothing of the kind; a failure shows what there is.</summary>
    public static void Of<T>(IEnumerable<T> wrong) => Assert.Empty(wrong.ToList());
}
