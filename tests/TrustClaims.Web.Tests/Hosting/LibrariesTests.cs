using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using TrustClaims.Testing.Web;

namespace TrustClaims.Web.Tests.Hosting;

public sealed class LibrariesTests
{
    [Fact]
    public async Task What_others_wrote_is_pinned_to_a_version_and_stands_beside_its_licence()
    {
        await using var app = await App.Start();
        var files = app.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;

        var libraries = files.GetDirectoryContents("lib").SelectMany(library => files.GetDirectoryContents($"lib/{library.Name}").Select(version => $"lib/{library.Name}/{version.Name}")).ToList();

        Assert.NotEmpty(libraries);
        Assert.All(libraries, library =>
        {
            Assert.True(Version.TryParse(Path.GetFileName(library), out _), library);
            Assert.Contains(files.GetDirectoryContents(library), file => file.Name.StartsWith("LICENSE", StringComparison.Ordinal));
        });
    }
}
