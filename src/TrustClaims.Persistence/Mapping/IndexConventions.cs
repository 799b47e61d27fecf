using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace TrustClaims.Persistence.Mapping;

/// <summary>An index is there because a query needs it, and is named in the entity's mapping; none comes by itself with a foreign key.</summary>
internal static class IndexConventions
{
    public static void Apply(ModelConfigurationBuilder model) => model.Conventions.Remove<ForeignKeyIndexConvention>();
}
