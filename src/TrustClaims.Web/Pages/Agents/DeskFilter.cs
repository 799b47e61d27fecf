using Microsoft.AspNetCore.Http.Extensions;
using TrustClaims.Domain.Claims;

namespace TrustClaims.Web.Pages.Agents;

/// <summary>What the agent wants to see, as the page's form and address have it.</summary>
public sealed class DeskFilter
{
    public ClaimType? Type { get; set; }

    public bool Late { get; set; }

    /// <summary>Those that somebody has ruled on already.</summary>
    public bool Again { get; set; }

    /// <summary>Those that the reader keeps.</summary>
    public bool Mine { get; set; }

    /// <summary>Those that were put off, which the queue leaves out else.</summary>
    public bool PutOff { get; set; }

    /// <summary>Where the page before ended; null for the first page.</summary>
    public string? After { get; set; }

    public bool IsAny => Type is not null || Late || Again || Mine || PutOff;

    /// <summary>As an address has it, without the question mark.</summary>
    /// <param name="after">Where the page before ended; null for the first page.</param>
    public string Query(string? after = null)
    {
        var query = new QueryBuilder();
        Add(nameof(Type), Type?.ToString());
        Add(nameof(Late), Late ? "true" : null);
        Add(nameof(Again), Again ? "true" : null);
        Add(nameof(Mine), Mine ? "true" : null);
        Add(nameof(PutOff), PutOff ? "true" : null);
        Add(nameof(After), after);
        return query.ToString().TrimStart('?');

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Add(name, value);
            }
        }
    }
}
