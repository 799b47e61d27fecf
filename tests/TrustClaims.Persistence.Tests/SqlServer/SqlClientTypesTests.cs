using System.Data;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;

namespace TrustClaims.Persistence.Tests.SqlServer;

/// <summary>
/// SqlClient looks for the types of Microsoft.SqlServer.Server when it meets the first parameter, long after it has opened a
/// connection and migrated. These tests need no server to notice that something is missing.
/// </summary>
public sealed class SqlClientTypesTests
{
    public static TheoryData<object, SqlDbType> Values => new()
    {
        { true, SqlDbType.Bit },
        { (byte)1, SqlDbType.TinyInt },
        { (short)1, SqlDbType.SmallInt },
        { 1, SqlDbType.Int },
        { 1L, SqlDbType.BigInt },
        { 1.5d, SqlDbType.Float },
        { 1.5f, SqlDbType.Real },
        { 1.5m, SqlDbType.Decimal },
        { "text", SqlDbType.NVarChar },
        { new byte[] { 1 }, SqlDbType.VarBinary },
        { new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), SqlDbType.DateTime },
        { new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), SqlDbType.DateTimeOffset },
        { TimeSpan.FromHours(1), SqlDbType.Time },
        { new DateOnly(2026, 1, 1), SqlDbType.Date },
        { new TimeOnly(12, 0), SqlDbType.Time },
        { new Guid("018f0000-0000-7000-8000-000000000000"), SqlDbType.UniqueIdentifier },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_command_takes_a_parameter_of_every_type_in_use(object value, SqlDbType expected)
    {
        using var command = new SqlCommand("select @value");

        var parameter = command.Parameters.AddWithValue("@value", value);

        Assert.Equal(expected, parameter.SqlDbType);
    }

    [Fact]
    public void Everything_that_SqlClient_refers_to_is_there()
    {
        var ours = typeof(Microsoft.SqlServer.Server.Format).Assembly;
        using var file = File.OpenRead(typeof(SqlCommand).Assembly.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        var missing = new List<string>();
        var types = new Dictionary<EntityHandle, Type>();
        foreach (var handle in metadata.TypeReferences)
        {
            var reference = metadata.GetTypeReference(handle);
            if (reference.ResolutionScope.Kind != HandleKind.AssemblyReference)
                continue;
            var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
            if (metadata.GetString(assembly.Name) != ours.GetName().Name)
                continue;
            var name = $"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}";
            if (ours.GetType(name) is { IsPublic: true } type)
                types.Add(handle, type);
            else
                missing.Add(name);
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var reference = metadata.GetMemberReference(handle);
            var name = metadata.GetString(reference.Name);
            if (types.TryGetValue(reference.Parent, out var type) && type.GetMember(name, MemberTypes.All, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).Length == 0)
                missing.Add($"{type.FullName}.{name}");
        }

        Assert.NotEmpty(types);
        Assert.Empty(missing);
    }
}
