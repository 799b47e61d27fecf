using TrustClaims.Application.Settings;
using TrustClaims.Testing.Processes;

namespace TrustClaims.Application.Tests.Cli;

public sealed class FolderTests
{
    [Fact]
    public async Task Wherever_they_are_started_from_the_web_and_the_command_line_meet_on_the_same_data()
    {
        var (data, elsewhere) = (Directory.CreateTempSubdirectory("trustclaims-data-"), Directory.CreateTempSubdirectory("trustclaims-elsewhere-"));
        var relative = Path.GetRelativePath(InstallationFolder.Find(AppContext.BaseDirectory), data.FullName);
        await using (await AppProcess.Start(elsewhere.FullName, [new("Data:Folder", relative), new("Demonstration:Load", "false")]))
        {
            Assert.True(File.Exists(Path.Combine(data.FullName, "trustclaims.db")));
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(data.FullName, "logs")));
            Assert.Empty(elsewhere.EnumerateFileSystemInfos());
        }

        using var line = new CommandLine { Data = relative };
        Assert.Equal("nothing to do: the database is at this version", (await line.Run("migrate")).Output.Trim());
        Assert.Empty(Directory.EnumerateFileSystemEntries(line.Folder));

        data.Delete(recursive: true);
        elsewhere.Delete(recursive: true);
    }
}
