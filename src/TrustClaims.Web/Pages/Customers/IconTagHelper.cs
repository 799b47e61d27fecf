using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TrustClaims.Web.Pages.Customers;

/// <summary><c>&lt;icon name="talk" small /&gt;</c>: one of our drawings, always beside its word and so never read out.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Small ? "icon small" : "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent($"<use href=\"/icons/icons.svg#{Name}\"/>");
    }
}
