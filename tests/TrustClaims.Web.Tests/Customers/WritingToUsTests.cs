using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Customers;

/// <summary>Anybody may write, and reads at once by when they are answered.</summary>
public sealed class WritingToUsTests
{
    [Theory]
    [InlineData("fr", "vous répond par courriel avant ")]
    [InlineData("en", "answers you by e-mail before ")]
    public async Task Whoever_has_written_reads_by_when_they_are_answered(string language, string words)
    {
        await using var app = await App.Start();
        await app.PublishOpening();
        using var visitor = app.CreateClient(language);

        using var written = await visitor.Submit("/person", ("email", "jeanne@example.org"), ("words", "Livrez-vous le samedi ?"), ("wish", "reply"));

        Assert.Contains(words, await visitor.GetPage(written.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }
}
