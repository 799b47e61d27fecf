using System.Reflection;
using System.Runtime.CompilerServices;
using TrustClaims.Application.Claims;
using TrustClaims.Domain;
using TrustClaims.Persistence;
using TrustClaims.Web.Security;

namespace TrustClaims.Web.Tests.Architecture;

/// <summary>Five projects, one arrow: what each may refer to, and what it never does.</summary>
public sealed class ArrowTests
{
    private const int LongestFile = 250;
    private const int LongestProgram = 60;

    private static readonly Assembly DomainProject = typeof(Money).Assembly;
    private static readonly Assembly PersistenceProject = typeof(ClaimsDb).Assembly;
    private static readonly Assembly ApplicationProject = typeof(DeclareClaim).Assembly;
    private static readonly Assembly WebProject = typeof(Access).Assembly;
    private static readonly Assembly CliProject = Assembly.Load("trustclaims");

    [Fact]
    public void Nothing_points_back()
    {
        AssertOwn(DomainProject);
        AssertOwn(PersistenceProject, "TrustClaims.Domain");
        AssertOwn(ApplicationProject, "TrustClaims.Domain", "TrustClaims.Persistence");
        AssertOwn(WebProject, "TrustClaims.Domain", "TrustClaims.Persistence", "TrustClaims.Application");
        AssertOwn(CliProject, "TrustClaims.Domain", "TrustClaims.Persistence", "TrustClaims.Application");
    }

    [Fact]
    public void The_domain_needs_nothing_but_the_base_library_and_numbers() => Assert.All(
        Referenced(DomainProject), name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name is "System" or "MathNet.Numerics", name));

    [Fact]
    public void The_domain_is_synchronous() => Assert.Empty(
        from type in DomainProject.GetTypes()
        from method in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("ValueTask", StringComparison.Ordinal)
        select $"{type.Name}.{method.Name}");

    [Fact]
    public void Mathematics_stays_in_the_simulation() => Assert.DoesNotContain(
        Sources("TrustClaims.Domain"), file => !file.Contains("/Simulation/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("MathNet", StringComparison.Ordinal));

    [Fact]
    public void Use_cases_know_nothing_of_the_web() => Assert.DoesNotContain(
        Referenced(ApplicationProject), name => name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) && !name.Contains("Identity", StringComparison.Ordinal));

    [Fact]
    public void SQL_is_written_in_one_project_alone() => Assert.Empty(
        from project in new[] { "TrustClaims.Domain", "TrustClaims.Application", "TrustClaims.Web", "TrustClaims.Cli" }
        from file in Sources(project)
        where File.ReadAllText(file) is var text && (text.Contains("FromSql", StringComparison.Ordinal) || text.Contains("ExecuteSql", StringComparison.Ordinal) || text.Contains("SqlQuery", StringComparison.Ordinal))
        select file);

    [Fact]
    public void A_file_fits_a_few_screens()
    {
        var projects = new[] { "TrustClaims.Domain", "TrustClaims.Persistence", "TrustClaims.Application", "TrustClaims.Web", "TrustClaims.Cli" };
        var files = projects.SelectMany(project => Sources(project)).Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => File.ReadLines(file).Count() > LongestFile);
        Assert.All(files.Where(file => Path.GetFileName(file) == "Program.cs"), file => Assert.True(File.ReadLines(file).Count() <= LongestProgram, file));
    }

    private static void AssertOwn(Assembly project, params string[] may) => Assert.Empty(
        Referenced(project).Where(name => name.StartsWith("TrustClaims.", StringComparison.Ordinal)).Except(may));

    private static IEnumerable<string> Referenced(Assembly project) => project.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static IEnumerable<string> Sources(string project, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", project));
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Select(file => file.Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
    }
}
