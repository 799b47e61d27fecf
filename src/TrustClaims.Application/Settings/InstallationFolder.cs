namespace TrustClaims.Application.Settings;

/// <summary>
/// Where an installation's settings and its data folder are looked for, in one place, so that the web application and the command line meet on the
/// same files: beside the application; or, while it runs out of the repository, in <c>src/TrustClaims.Web</c>.
/// </summary>
public static class InstallationFolder
{
    private const string Repository = "TrustClaims.sln";

    /// <param name="beside">The folder of the running application, <see cref="AppContext.BaseDirectory"/>.</param>
    public static string Find(string beside)
    {
        for (var folder = new DirectoryInfo(beside); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Repository)))
            {
                return Path.Combine(folder.FullName, "src", "TrustClaims.Web");
            }
        }

        return beside;
    }
}
