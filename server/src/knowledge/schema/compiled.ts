// @ts-nocheck
// biome-ignore-all lint: generated
// biome-ignore-all format: generated
// Generated from pack.schema.json: node scripts/run.mjs compile-schema --write

const pack = validate10;
const schema11 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:plumbline:pack:1","title":"A Plumbline pack","description":"pack.yaml. Everything else may stand in it too, under the name of the file it would otherwise be in.","type":"object","required":["schema","id","name"],"additionalProperties":false,"properties":{"schema":{"description":"The version of this format.","const":1},"id":{"description":"A short name, in small letters.","$ref":"#/definitions/code"},"name":{"description":"What the pack is about.","type":"string"},"area":{"description":"The area that figures are about where a draft names none: a code of areas.yaml.","type":"string"},"languages":{"description":"The languages of its labels; a label given as plain text is in the first.","type":"array","items":{"enum":["en","vi"]},"minItems":1},"indicators":{"$ref":"#/definitions/indicators"},"subjects":{"$ref":"#/definitions/subjects"},"areas":{"$ref":"#/definitions/areas"},"milestones":{"$ref":"#/definitions/milestones"},"units":{"$ref":"#/definitions/units"},"agents":{"$ref":"#/definitions/agents"},"instruments":{"$ref":"#/definitions/instruments"},"sources":{"description":"Citation key: source.","type":"object","propertyNames":{"$ref":"#/definitions/key"},"additionalProperties":{"$ref":"#/definitions/source"}},"quotes":{"description":"Citation key of the source: its words.","type":"object","propertyNames":{"$ref":"#/definitions/key"},"additionalProperties":{"$ref":"#/definitions/quotes"}},"texts":{"description":"Citation key of the source: its whole text.","type":"object","propertyNames":{"$ref":"#/definitions/key"},"additionalProperties":{"type":"string"}}},"definitions":{"code":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"key":{"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"},"label":{"description":"What it is called: plain text in the pack's first language, or one text for each language.","type":["string","object"],"additionalProperties":false,"properties":{"en":{"type":"string"},"vi":{"type":"string"}}},"aliases":{"description":"What else it is called. (a|b|) stands for alternatives, … between spaces for parts that stand in one clause.","type":["array","object"],"items":{"type":"string"},"additionalProperties":false,"properties":{"en":{"$ref":"#/definitions/texts"},"vi":{"$ref":"#/definitions/texts"}}},"texts":{"type":"array","items":{"type":"string"}},"date":{"description":"2023, 2023-06 or 2023-06-14, as exact as it is known.","type":["string","integer"],"pattern":"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},"indicators":{"description":"Code: what is measured.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","required":["quantity"],"additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"phrase":{"description":"How messages say it with its subject: \"number of {subject}\". Without it: the label, of, the subject.","$ref":"#/definitions/label"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"quantity":{"description":"What kind of number states it.","enum":["money","percent","points","count","rank","ratio","times","duration","measure","bare"]},"measure":{"description":"level unless told; growth is the change of another indicator, share a part of a whole.","enum":["level","growth","share"]},"of":{"description":"For growth: the indicator whose change it is; without it, the subject itself grows.","type":"string"},"whole":{"description":"For a share: the subject it is a part of, where that is always the same.","type":"string"},"by":{"description":"The subject that does it, where that is always the same; a sentence may name it beside.","type":"string"},"implicit":{"description":"The subject's name alone states it, after a number: 70,000 digital technology firms.","type":"boolean"},"among":{"description":"For a rank: the area it is ranked in; world unless told.","type":"string"}}}},"subjects":{"description":"Code: what a figure is about.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"$ref":"#/definitions/named"}},"milestones":{"description":"Code: a state to be reached that has no number.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"$ref":"#/definitions/named"}},"named":{"type":"object","additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"}}},"areas":{"description":"Code: a place.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"phrase":{"description":"How messages say that something is there: \"worldwide\". Without it: in, and the label.","$ref":"#/definitions/label"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"within":{"description":"The area it lies in.","type":"string"}}}},"units":{"description":"Counted noun: what it is called.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"label":{"type":["string","object"],"additionalProperties":false,"properties":{"en":{"$ref":"#/definitions/plural"},"vi":{"$ref":"#/definitions/plural"}}},"aliases":{"description":"Nouns that mean the same where a number stands before them.","$ref":"#/definitions/aliases"}}}},"plural":{"type":["string","object"],"additionalProperties":false,"properties":{"one":{"type":"string"},"other":{"type":"string"}}},"agents":{"description":"Code: a person or a body.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","required":["kind","label"],"additionalProperties":false,"properties":{"kind":{"enum":["person","body"]},"label":{"$ref":"#/definitions/label"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"of":{"description":"The bodies it is part of or speaks for.","type":["string","array"],"items":{"type":"string"}},"roles":{"type":"array","items":{"type":"object","required":["label"],"additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"from":{"$ref":"#/definitions/date"},"to":{"$ref":"#/definitions/date"}}}}}}},"instruments":{"description":"Code: a resolution, decision, directive, law or programme.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","required":["label","source","locator"],"additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"number":{"description":"As it is cited: 50-NQ/TW.","type":["string","integer"]},"date":{"$ref":"#/definitions/date"},"issuer":{"description":"The agent that issued it.","type":"string"},"source":{"description":"The citation key of the source that tells of it.","type":"string"},"locator":{"$ref":"#/definitions/locator"}}}},"locator":{"description":"Where in the source it stands: paragraph 8.","type":["string","integer"]},"source":{"type":"object","required":["csl"],"additionalProperties":false,"properties":{"csl":{"description":"The bibliographic record, in the fields of CSL-JSON.","type":"object","required":["title","issued"],"properties":{"id":{"description":"The citation key: the file's name.","type":["string","integer"]},"type":{"type":"string"},"title":{"type":"string"},"container-title":{"type":"string"},"publisher":{"type":"string"},"URL":{"type":"string"},"author":{"type":"array","items":{"type":"object","properties":{"family":{"type":"string"},"given":{"type":"string"},"literal":{"type":"string"}}}},"issued":{"description":"The date of publication: 2023-02-02, or date-parts: [[2023, 2, 2]].","type":["string","integer","object"]}}},"aliases":{"description":"How drafts name it, besides its title and outlet.","$ref":"#/definitions/aliases"},"observations":{"type":"array","items":{"$ref":"#/definitions/observation"}},"milestones":{"type":"array","items":{"$ref":"#/definitions/deadline"}}}},"observation":{"type":"object","required":["series","period","value","status","locator"],"additionalProperties":false,"properties":{"series":{"description":"indicator.subject, or indicator.subject.area; the unit comes from the value.","type":"string"},"period":{"description":"2022, 2023-Q1, 2023-S1, 2023-04, a span 2023/2025, or null for a fact without a period.","type":["string","integer","null"]},"value":{"description":"As people write it: 148 billion USD; at least 50 %; 6–6.5 %; 80,000 enterprises; rank 2; 2.5 times.","type":["string","number"]},"status":{"enum":["actual","estimate","forecast","target"]},"issuer":{"description":"The agent that set the target, made the forecast, or counted.","type":"string"},"locator":{"$ref":"#/definitions/locator"},"published":{"description":"Its own date of publication, where that is not its source's.","$ref":"#/definitions/date"},"revises":{"description":"It revises what an earlier publication has for the same period.","type":"boolean"},"note":{"type":"string"}}},"deadline":{"type":"object","required":["milestone","by","locator"],"additionalProperties":false,"properties":{"milestone":{"description":"A code of milestones.yaml.","type":"string"},"area":{"description":"The pack's area unless told.","type":"string"},"by":{"description":"The period in which it is to be reached at the latest: 2045.","type":["string","integer"]},"issuer":{"description":"The agent that set it.","type":"string"},"locator":{"$ref":"#/definitions/locator"},"published":{"$ref":"#/definitions/date"},"note":{"type":"string"}}},"quotes":{"type":"array","items":{"type":"object","required":["id","locator"],"additionalProperties":false,"properties":{"id":{"description":"A short name, one of its kind in this file.","type":["string","integer"]},"speaker":{"description":"The agent who said it.","type":"string"},"direct":{"description":"It stands in quotation marks in the source.","type":"boolean"},"gist":{"description":"What is said, in your own words.","type":"string"},"locator":{"$ref":"#/definitions/locator"},"words":{"description":"How many words it has.","type":"integer"},"fingerprint":{"description":"Hashes of its runs of five words, as plumbline kb add writes them.","type":"string"},"text":{"description":"The words themselves, in place of words and fingerprint.","type":"string"},"note":{"type":"string"}}}}}};
const schema12 = {"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"};
const schema44 = {"type":"string","pattern":"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern10 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$", "u");
const schema13 = {"description":"Code: what is measured.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","required":["quantity"],"additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"phrase":{"description":"How messages say it with its subject: \"number of {subject}\". Without it: the label, of, the subject.","$ref":"#/definitions/label"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"quantity":{"description":"What kind of number states it.","enum":["money","percent","points","count","rank","ratio","times","duration","measure","bare"]},"measure":{"description":"level unless told; growth is the change of another indicator, share a part of a whole.","enum":["level","growth","share"]},"of":{"description":"For growth: the indicator whose change it is; without it, the subject itself grows.","type":"string"},"whole":{"description":"For a share: the subject it is a part of, where that is always the same.","type":"string"},"by":{"description":"The subject that does it, where that is always the same; a sentence may name it beside.","type":"string"},"implicit":{"description":"The subject's name alone states it, after a number: 70,000 digital technology firms.","type":"boolean"},"among":{"description":"For a rank: the area it is ranked in; world unless told.","type":"string"}}}};
const schema15 = {"description":"What it is called: plain text in the pack's first language, or one text for each language.","type":["string","object"],"additionalProperties":false,"properties":{"en":{"type":"string"},"vi":{"type":"string"}}};
const schema17 = {"description":"What else it is called. (a|b|) stands for alternatives, … between spaces for parts that stand in one clause.","type":["array","object"],"items":{"type":"string"},"additionalProperties":false,"properties":{"en":{"$ref":"#/definitions/texts"},"vi":{"$ref":"#/definitions/texts"}}};
const schema18 = {"type":"array","items":{"type":"string"}};

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!data || typeof data != "object"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema17.type},message:"must be array,object",schema:schema17.type,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema17.items.type,parentSchema:schema17.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "en") || (key0 === "vi"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.en !== undefined){
let data1 = data.en;
if(Array.isArray(data1)){
const len1 = data1.length;
for(let i1=0; i1<len1; i1++){
let data2 = data1[i1];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/en/" + i1,schemaPath:"#/definitions/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.items.type,parentSchema:schema18.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/en",schemaPath:"#/definitions/texts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.type,parentSchema:schema18,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.vi !== undefined){
let data3 = data.vi;
if(Array.isArray(data3)){
const len2 = data3.length;
for(let i2=0; i2<len2; i2++){
let data4 = data3[i2];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/vi/" + i2,schemaPath:"#/definitions/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema18.items.type,parentSchema:schema18.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/vi",schemaPath:"#/definitions/texts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema18.type,parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
validate12.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema13.propertyNames,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.quantity === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "quantity"},message:"must have required property '"+"quantity"+"'",schema:schema13.additionalProperties.required,parentSchema:schema13.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key2 in data0){
if(!(func2.call(schema13.additionalProperties.properties, key2))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 in data1){
if(!((key3 === "en") || (key3 === "vi"))){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.vi !== undefined){
let data3 = data1.vi;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data0["label-only"] !== undefined){
let data4 = data0["label-only"];
if(typeof data4 !== "boolean"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label-only",schemaPath:"#/additionalProperties/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.additionalProperties.properties["label-only"].type,parentSchema:schema13.additionalProperties.properties["label-only"],data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.phrase !== undefined){
let data5 = data0.phrase;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "en") || (key4 === "vi"))){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.en !== undefined){
let data6 = data5.en;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.vi !== undefined){
let data7 = data5.vi;
if(typeof data7 !== "string"){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.quantity !== undefined){
let data10 = data0.quantity;
if(!((((((((((data10 === "money") || (data10 === "percent")) || (data10 === "points")) || (data10 === "count")) || (data10 === "rank")) || (data10 === "ratio")) || (data10 === "times")) || (data10 === "duration")) || (data10 === "measure")) || (data10 === "bare"))){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/quantity",schemaPath:"#/additionalProperties/properties/quantity/enum",keyword:"enum",params:{allowedValues: schema13.additionalProperties.properties.quantity.enum},message:"must be equal to one of the allowed values",schema:schema13.additionalProperties.properties.quantity.enum,parentSchema:schema13.additionalProperties.properties.quantity,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.measure !== undefined){
let data11 = data0.measure;
if(!(((data11 === "level") || (data11 === "growth")) || (data11 === "share"))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/measure",schemaPath:"#/additionalProperties/properties/measure/enum",keyword:"enum",params:{allowedValues: schema13.additionalProperties.properties.measure.enum},message:"must be equal to one of the allowed values",schema:schema13.additionalProperties.properties.measure.enum,parentSchema:schema13.additionalProperties.properties.measure,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.of !== undefined){
let data12 = data0.of;
if(typeof data12 !== "string"){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/of",schemaPath:"#/additionalProperties/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.of.type,parentSchema:schema13.additionalProperties.properties.of,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.whole !== undefined){
let data13 = data0.whole;
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/whole",schemaPath:"#/additionalProperties/properties/whole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.whole.type,parentSchema:schema13.additionalProperties.properties.whole,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data0.by !== undefined){
let data14 = data0.by;
if(typeof data14 !== "string"){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/additionalProperties/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.by.type,parentSchema:schema13.additionalProperties.properties.by,data:data14};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.implicit !== undefined){
let data15 = data0.implicit;
if(typeof data15 !== "boolean"){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/implicit",schemaPath:"#/additionalProperties/properties/implicit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.additionalProperties.properties.implicit.type,parentSchema:schema13.additionalProperties.properties.implicit,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.among !== undefined){
let data16 = data0.among;
if(typeof data16 !== "string"){
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/among",schemaPath:"#/additionalProperties/properties/among/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.among.type,parentSchema:schema13.additionalProperties.properties.among,data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.additionalProperties.type,parentSchema:schema13.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema20 = {"description":"Code: what a figure is about.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"$ref":"#/definitions/named"}};
const schema22 = {"type":"object","additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"}}};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "label") || (key0 === "label-only")) || (key0 === "aliases")) || (key0 === "excludes"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.label !== undefined){
let data0 = data.label;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "en") || (key1 === "vi"))){
const err2 = {instancePath:instancePath+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.en !== undefined){
let data1 = data0.en;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.vi !== undefined){
let data2 = data0.vi;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data["label-only"] !== undefined){
let data3 = data["label-only"];
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/label-only",schemaPath:"#/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema22.properties["label-only"].type,parentSchema:schema22.properties["label-only"],data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.aliases !== undefined){
if(!(validate12(data.aliases, {instancePath:instancePath+"/aliases",parentData:data,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.excludes !== undefined){
if(!(validate12(data.excludes, {instancePath:instancePath+"/excludes",parentData:data,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema22.type,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}


function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema20.propertyNames,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate17(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

const schema24 = {"description":"Code: a place.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"phrase":{"description":"How messages say that something is there: \"worldwide\". Without it: in, and the label.","$ref":"#/definitions/label"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"within":{"description":"The area it lies in.","type":"string"}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema24.propertyNames,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key2 in data0){
if(!((((((key2 === "label") || (key2 === "label-only")) || (key2 === "phrase")) || (key2 === "aliases")) || (key2 === "excludes")) || (key2 === "within"))){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema24.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 in data1){
if(!((key3 === "en") || (key3 === "vi"))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.vi !== undefined){
let data3 = data1.vi;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data0["label-only"] !== undefined){
let data4 = data0["label-only"];
if(typeof data4 !== "boolean"){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label-only",schemaPath:"#/additionalProperties/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.additionalProperties.properties["label-only"].type,parentSchema:schema24.additionalProperties.properties["label-only"],data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.phrase !== undefined){
let data5 = data0.phrase;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "en") || (key4 === "vi"))){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.en !== undefined){
let data6 = data5.en;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.vi !== undefined){
let data7 = data5.vi;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.within !== undefined){
let data10 = data0.within;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/within",schemaPath:"#/additionalProperties/properties/within/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.additionalProperties.properties.within.type,parentSchema:schema24.additionalProperties.properties.within,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.additionalProperties.type,parentSchema:schema24.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema28 = {"description":"Code: a state to be reached that has no number.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"$ref":"#/definitions/named"}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema28.propertyNames,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate17(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema30 = {"description":"Counted noun: what it is called.","type":"object","additionalProperties":{"type":"object","additionalProperties":false,"properties":{"label":{"type":["string","object"],"additionalProperties":false,"properties":{"en":{"$ref":"#/definitions/plural"},"vi":{"$ref":"#/definitions/plural"}}},"aliases":{"description":"Nouns that mean the same where a number stands before them.","$ref":"#/definitions/aliases"}}}};
const schema31 = {"type":["string","object"],"additionalProperties":false,"properties":{"one":{"type":"string"},"other":{"type":"string"}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "label") || (key1 === "aliases"))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/additionalProperties/properties/label/type",keyword:"type",params:{type: schema30.additionalProperties.properties.label.type},message:"must be string,object",schema:schema30.additionalProperties.properties.label.type,parentSchema:schema30.additionalProperties.properties.label,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
if(!((key2 === "en") || (key2 === "vi"))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/additionalProperties/properties/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema30.additionalProperties.properties.label,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/plural/type",keyword:"type",params:{type: schema31.type},message:"must be string,object",schema:schema31.type,parentSchema:schema31,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
if(!((key3 === "one") || (key3 === "other"))){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/plural/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.one !== undefined){
let data3 = data2.one;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en/one",schemaPath:"#/definitions/plural/properties/one/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.one.type,parentSchema:schema31.properties.one,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.other !== undefined){
let data4 = data2.other;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en/other",schemaPath:"#/definitions/plural/properties/other/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.other.type,parentSchema:schema31.properties.other,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data1.vi !== undefined){
let data5 = data1.vi;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/plural/type",keyword:"type",params:{type: schema31.type},message:"must be string,object",schema:schema31.type,parentSchema:schema31,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "one") || (key4 === "other"))){
const err8 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/plural/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.one !== undefined){
let data6 = data5.one;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi/one",schemaPath:"#/definitions/plural/properties/one/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.one.type,parentSchema:schema31.properties.one,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.other !== undefined){
let data7 = data5.other;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi/other",schemaPath:"#/definitions/plural/properties/other/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.other.type,parentSchema:schema31.properties.other,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.additionalProperties.type,parentSchema:schema30.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

const schema33 = {"description":"Code: a person or a body.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","required":["kind","label"],"additionalProperties":false,"properties":{"kind":{"enum":["person","body"]},"label":{"$ref":"#/definitions/label"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"of":{"description":"The bodies it is part of or speaks for.","type":["string","array"],"items":{"type":"string"}},"roles":{"type":"array","items":{"type":"object","required":["label"],"additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"from":{"$ref":"#/definitions/date"},"to":{"$ref":"#/definitions/date"}}}}}}};
const schema37 = {"description":"2023, 2023-06 or 2023-06-14, as exact as it is known.","type":["string","integer"],"pattern":"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"};
const pattern6 = new RegExp("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema33.propertyNames,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.kind === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema33.additionalProperties.required,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.label === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema33.additionalProperties.required,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 in data0){
if(!((((((key2 === "kind") || (key2 === "label")) || (key2 === "aliases")) || (key2 === "excludes")) || (key2 === "of")) || (key2 === "roles"))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.kind !== undefined){
let data1 = data0.kind;
if(!((data1 === "person") || (data1 === "body"))){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/additionalProperties/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.additionalProperties.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.additionalProperties.properties.kind.enum,parentSchema:schema33.additionalProperties.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.label !== undefined){
let data2 = data0.label;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
if(!((key3 === "en") || (key3 === "vi"))){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.en !== undefined){
let data3 = data2.en;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.vi !== undefined){
let data4 = data2.vi;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.of !== undefined){
let data7 = data0.of;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/of",schemaPath:"#/additionalProperties/properties/of/type",keyword:"type",params:{type: schema33.additionalProperties.properties.of.type},message:"must be string,array",schema:schema33.additionalProperties.properties.of.type,parentSchema:schema33.additionalProperties.properties.of,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/of/" + i0,schemaPath:"#/additionalProperties/properties/of/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.additionalProperties.properties.of.items.type,parentSchema:schema33.additionalProperties.properties.of.items,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
if(data0.roles !== undefined){
let data9 = data0.roles;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.label === undefined){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1,schemaPath:"#/additionalProperties/properties/roles/items/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema33.additionalProperties.properties.roles.items.required,parentSchema:schema33.additionalProperties.properties.roles.items,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key4 in data10){
if(!(((key4 === "label") || (key4 === "from")) || (key4 === "to"))){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1,schemaPath:"#/additionalProperties/properties/roles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema33.additionalProperties.properties.roles.items,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.label !== undefined){
let data11 = data10.label;
if((typeof data11 !== "string") && (!(data11 && typeof data11 == "object" && !Array.isArray(data11)))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((key5 === "en") || (key5 === "vi"))){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data11.en !== undefined){
let data12 = data11.en;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.vi !== undefined){
let data13 = data11.vi;
if(typeof data13 !== "string"){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
if(data10.from !== undefined){
let data14 = data10.from;
if((typeof data14 !== "string") && (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14))))){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/from",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/from",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data10.to !== undefined){
let data15 = data10.to;
if((typeof data15 !== "string") && (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15))))){
const err21 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/to",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err22 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/to",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1,schemaPath:"#/additionalProperties/properties/roles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.additionalProperties.properties.roles.items.type,parentSchema:schema33.additionalProperties.properties.roles.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles",schemaPath:"#/additionalProperties/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.additionalProperties.properties.roles.type,parentSchema:schema33.additionalProperties.properties.roles,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.additionalProperties.type,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

const schema39 = {"description":"Code: a resolution, decision, directive, law or programme.","type":"object","propertyNames":{"$ref":"#/definitions/code"},"additionalProperties":{"type":"object","required":["label","source","locator"],"additionalProperties":false,"properties":{"label":{"$ref":"#/definitions/label"},"label-only":{"description":"The label is for messages, and no alias.","type":"boolean"},"aliases":{"$ref":"#/definitions/aliases"},"excludes":{"description":"Longer phrases that contain an alias and mean something else.","$ref":"#/definitions/aliases"},"number":{"description":"As it is cited: 50-NQ/TW.","type":["string","integer"]},"date":{"$ref":"#/definitions/date"},"issuer":{"description":"The agent that issued it.","type":"string"},"source":{"description":"The citation key of the source that tells of it.","type":"string"},"locator":{"$ref":"#/definitions/locator"}}}};
const schema43 = {"description":"Where in the source it stands: paragraph 8.","type":["string","integer"]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema39.propertyNames,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.label === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema39.additionalProperties.required,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.source === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema39.additionalProperties.required,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.locator === undefined){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "locator"},message:"must have required property '"+"locator"+"'",schema:schema39.additionalProperties.required,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data0){
if(!(func2.call(schema39.additionalProperties.properties, key2))){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 in data1){
if(!((key3 === "en") || (key3 === "vi"))){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.vi !== undefined){
let data3 = data1.vi;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data0["label-only"] !== undefined){
let data4 = data0["label-only"];
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label-only",schemaPath:"#/additionalProperties/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.additionalProperties.properties["label-only"].type,parentSchema:schema39.additionalProperties.properties["label-only"],data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.number !== undefined){
let data7 = data0.number;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/number",schemaPath:"#/additionalProperties/properties/number/type",keyword:"type",params:{type: schema39.additionalProperties.properties.number.type},message:"must be string,integer",schema:schema39.additionalProperties.properties.number.type,parentSchema:schema39.additionalProperties.properties.number,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.date !== undefined){
let data8 = data0.date;
if((typeof data8 !== "string") && (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8))))){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/date",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/date",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.issuer !== undefined){
let data9 = data0.issuer;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issuer",schemaPath:"#/additionalProperties/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.additionalProperties.properties.issuer.type,parentSchema:schema39.additionalProperties.properties.issuer,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.source !== undefined){
let data10 = data0.source;
if(typeof data10 !== "string"){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/additionalProperties/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.additionalProperties.properties.source.type,parentSchema:schema39.additionalProperties.properties.source,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.locator !== undefined){
let data11 = data0.locator;
if((typeof data11 !== "string") && (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11))))){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/locator",schemaPath:"#/definitions/locator/type",keyword:"type",params:{type: schema43.type},message:"must be string,integer",schema:schema43.type,parentSchema:schema43,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.additionalProperties.type,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema45 = {"type":"object","required":["csl"],"additionalProperties":false,"properties":{"csl":{"description":"The bibliographic record, in the fields of CSL-JSON.","type":"object","required":["title","issued"],"properties":{"id":{"description":"The citation key: the file's name.","type":["string","integer"]},"type":{"type":"string"},"title":{"type":"string"},"container-title":{"type":"string"},"publisher":{"type":"string"},"URL":{"type":"string"},"author":{"type":"array","items":{"type":"object","properties":{"family":{"type":"string"},"given":{"type":"string"},"literal":{"type":"string"}}}},"issued":{"description":"The date of publication: 2023-02-02, or date-parts: [[2023, 2, 2]].","type":["string","integer","object"]}}},"aliases":{"description":"How drafts name it, besides its title and outlet.","$ref":"#/definitions/aliases"},"observations":{"type":"array","items":{"$ref":"#/definitions/observation"}},"milestones":{"type":"array","items":{"$ref":"#/definitions/deadline"}}}};
const schema46 = {"type":"object","required":["series","period","value","status","locator"],"additionalProperties":false,"properties":{"series":{"description":"indicator.subject, or indicator.subject.area; the unit comes from the value.","type":"string"},"period":{"description":"2022, 2023-Q1, 2023-S1, 2023-04, a span 2023/2025, or null for a fact without a period.","type":["string","integer","null"]},"value":{"description":"As people write it: 148 billion USD; at least 50 %; 6–6.5 %; 80,000 enterprises; rank 2; 2.5 times.","type":["string","number"]},"status":{"enum":["actual","estimate","forecast","target"]},"issuer":{"description":"The agent that set the target, made the forecast, or counted.","type":"string"},"locator":{"$ref":"#/definitions/locator"},"published":{"description":"Its own date of publication, where that is not its source's.","$ref":"#/definitions/date"},"revises":{"description":"It revises what an earlier publication has for the same period.","type":"boolean"},"note":{"type":"string"}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.series === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "series"},message:"must have required property '"+"series"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.period === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "period"},message:"must have required property '"+"period"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.value === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.status === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.locator === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "locator"},message:"must have required property '"+"locator"+"'",schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema46.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.series !== undefined){
let data0 = data.series;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/series",schemaPath:"#/properties/series/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.series.type,parentSchema:schema46.properties.series,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.period !== undefined){
let data1 = data.period;
if(((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))) && (data1 !== null)){
const err7 = {instancePath:instancePath+"/period",schemaPath:"#/properties/period/type",keyword:"type",params:{type: schema46.properties.period.type},message:"must be string,integer,null",schema:schema46.properties.period.type,parentSchema:schema46.properties.period,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
let data2 = data.value;
if((typeof data2 !== "string") && (!((typeof data2 == "number") && (isFinite(data2))))){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/properties/value/type",keyword:"type",params:{type: schema46.properties.value.type},message:"must be string,number",schema:schema46.properties.value.type,parentSchema:schema46.properties.value,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.status !== undefined){
let data3 = data.status;
if(!((((data3 === "actual") || (data3 === "estimate")) || (data3 === "forecast")) || (data3 === "target"))){
const err9 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema46.properties.status.enum},message:"must be equal to one of the allowed values",schema:schema46.properties.status.enum,parentSchema:schema46.properties.status,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.issuer !== undefined){
let data4 = data.issuer;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.issuer.type,parentSchema:schema46.properties.issuer,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.locator !== undefined){
let data5 = data.locator;
if((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))){
const err11 = {instancePath:instancePath+"/locator",schemaPath:"#/definitions/locator/type",keyword:"type",params:{type: schema43.type},message:"must be string,integer",schema:schema43.type,parentSchema:schema43,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.published !== undefined){
let data6 = data.published;
if((typeof data6 !== "string") && (!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6))))){
const err12 = {instancePath:instancePath+"/published",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err13 = {instancePath:instancePath+"/published",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.revises !== undefined){
let data7 = data.revises;
if(typeof data7 !== "boolean"){
const err14 = {instancePath:instancePath+"/revises",schemaPath:"#/properties/revises/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema46.properties.revises.type,parentSchema:schema46.properties.revises,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.note !== undefined){
let data8 = data.note;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema46.properties.note.type,parentSchema:schema46.properties.note,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}

const schema49 = {"type":"object","required":["milestone","by","locator"],"additionalProperties":false,"properties":{"milestone":{"description":"A code of milestones.yaml.","type":"string"},"area":{"description":"The pack's area unless told.","type":"string"},"by":{"description":"The period in which it is to be reached at the latest: 2045.","type":["string","integer"]},"issuer":{"description":"The agent that set it.","type":"string"},"locator":{"$ref":"#/definitions/locator"},"published":{"$ref":"#/definitions/date"},"note":{"type":"string"}}};

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.milestone === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "milestone"},message:"must have required property '"+"milestone"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.by === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.locator === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "locator"},message:"must have required property '"+"locator"+"'",schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "milestone") || (key0 === "area")) || (key0 === "by")) || (key0 === "issuer")) || (key0 === "locator")) || (key0 === "published")) || (key0 === "note"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.milestone !== undefined){
let data0 = data.milestone;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/milestone",schemaPath:"#/properties/milestone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.milestone.type,parentSchema:schema49.properties.milestone,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.area !== undefined){
let data1 = data.area;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/area",schemaPath:"#/properties/area/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.area.type,parentSchema:schema49.properties.area,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.by !== undefined){
let data2 = data.by;
if((typeof data2 !== "string") && (!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2))))){
const err6 = {instancePath:instancePath+"/by",schemaPath:"#/properties/by/type",keyword:"type",params:{type: schema49.properties.by.type},message:"must be string,integer",schema:schema49.properties.by.type,parentSchema:schema49.properties.by,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.issuer !== undefined){
let data3 = data.issuer;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/issuer",schemaPath:"#/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.issuer.type,parentSchema:schema49.properties.issuer,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.locator !== undefined){
let data4 = data.locator;
if((typeof data4 !== "string") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))){
const err8 = {instancePath:instancePath+"/locator",schemaPath:"#/definitions/locator/type",keyword:"type",params:{type: schema43.type},message:"must be string,integer",schema:schema43.type,parentSchema:schema43,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.published !== undefined){
let data5 = data.published;
if((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))){
const err9 = {instancePath:instancePath+"/published",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err10 = {instancePath:instancePath+"/published",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.note !== undefined){
let data6 = data.note;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema49.properties.note.type,parentSchema:schema49.properties.note,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.csl === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "csl"},message:"must have required property '"+"csl"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "csl") || (key0 === "aliases")) || (key0 === "observations")) || (key0 === "milestones"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.csl !== undefined){
let data0 = data.csl;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.title === undefined){
const err2 = {instancePath:instancePath+"/csl",schemaPath:"#/properties/csl/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema45.properties.csl.required,parentSchema:schema45.properties.csl,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.issued === undefined){
const err3 = {instancePath:instancePath+"/csl",schemaPath:"#/properties/csl/required",keyword:"required",params:{missingProperty: "issued"},message:"must have required property '"+"issued"+"'",schema:schema45.properties.csl.required,parentSchema:schema45.properties.csl,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err4 = {instancePath:instancePath+"/csl/id",schemaPath:"#/properties/csl/properties/id/type",keyword:"type",params:{type: schema45.properties.csl.properties.id.type},message:"must be string,integer",schema:schema45.properties.csl.properties.id.type,parentSchema:schema45.properties.csl.properties.id,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.type !== undefined){
let data2 = data0.type;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/csl/type",schemaPath:"#/properties/csl/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.type.type,parentSchema:schema45.properties.csl.properties.type,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.title !== undefined){
let data3 = data0.title;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/csl/title",schemaPath:"#/properties/csl/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.title.type,parentSchema:schema45.properties.csl.properties.title,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["container-title"] !== undefined){
let data4 = data0["container-title"];
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/csl/container-title",schemaPath:"#/properties/csl/properties/container-title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties["container-title"].type,parentSchema:schema45.properties.csl.properties["container-title"],data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.publisher !== undefined){
let data5 = data0.publisher;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/csl/publisher",schemaPath:"#/properties/csl/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.publisher.type,parentSchema:schema45.properties.csl.properties.publisher,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.URL !== undefined){
let data6 = data0.URL;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/csl/URL",schemaPath:"#/properties/csl/properties/URL/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.URL.type,parentSchema:schema45.properties.csl.properties.URL,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.author !== undefined){
let data7 = data0.author;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.family !== undefined){
let data9 = data8.family;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/csl/author/" + i0+"/family",schemaPath:"#/properties/csl/properties/author/items/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.author.items.properties.family.type,parentSchema:schema45.properties.csl.properties.author.items.properties.family,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data8.given !== undefined){
let data10 = data8.given;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/csl/author/" + i0+"/given",schemaPath:"#/properties/csl/properties/author/items/properties/given/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.author.items.properties.given.type,parentSchema:schema45.properties.csl.properties.author.items.properties.given,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data8.literal !== undefined){
let data11 = data8.literal;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/csl/author/" + i0+"/literal",schemaPath:"#/properties/csl/properties/author/items/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.author.items.properties.literal.type,parentSchema:schema45.properties.csl.properties.author.items.properties.literal,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/csl/author/" + i0,schemaPath:"#/properties/csl/properties/author/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.csl.properties.author.items.type,parentSchema:schema45.properties.csl.properties.author.items,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/csl/author",schemaPath:"#/properties/csl/properties/author/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.csl.properties.author.type,parentSchema:schema45.properties.csl.properties.author,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.issued !== undefined){
let data12 = data0.issued;
if(((typeof data12 !== "string") && (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12))))) && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err15 = {instancePath:instancePath+"/csl/issued",schemaPath:"#/properties/csl/properties/issued/type",keyword:"type",params:{type: schema45.properties.csl.properties.issued.type},message:"must be string,integer,object",schema:schema45.properties.csl.properties.issued.type,parentSchema:schema45.properties.csl.properties.issued,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/csl",schemaPath:"#/properties/csl/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.csl.type,parentSchema:schema45.properties.csl,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.aliases !== undefined){
if(!(validate12(data.aliases, {instancePath:instancePath+"/aliases",parentData:data,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.observations !== undefined){
let data14 = data.observations;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
if(!(validate42(data14[i1], {instancePath:instancePath+"/observations/" + i1,parentData:data14,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/observations",schemaPath:"#/properties/observations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.observations.type,parentSchema:schema45.properties.observations,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.milestones !== undefined){
let data16 = data.milestones;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
if(!(validate44(data16[i2], {instancePath:instancePath+"/milestones/" + i2,parentData:data16,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/milestones",schemaPath:"#/properties/milestones/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.milestones.type,parentSchema:schema45.properties.milestones,data:data16};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema53 = {"type":"array","items":{"type":"object","required":["id","locator"],"additionalProperties":false,"properties":{"id":{"description":"A short name, one of its kind in this file.","type":["string","integer"]},"speaker":{"description":"The agent who said it.","type":"string"},"direct":{"description":"It stands in quotation marks in the source.","type":"boolean"},"gist":{"description":"What is said, in your own words.","type":"string"},"locator":{"$ref":"#/definitions/locator"},"words":{"description":"How many words it has.","type":"integer"},"fingerprint":{"description":"Hashes of its runs of five words, as plumbline kb add writes them.","type":"string"},"text":{"description":"The words themselves, in place of words and fingerprint.","type":"string"},"note":{"type":"string"}}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema53.items.required,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.locator === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "locator"},message:"must have required property '"+"locator"+"'",schema:schema53.items.required,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(func2.call(schema53.items.properties, key0))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err3 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: schema53.items.properties.id.type},message:"must be string,integer",schema:schema53.items.properties.id.type,parentSchema:schema53.items.properties.id,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.speaker !== undefined){
let data2 = data0.speaker;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/speaker",schemaPath:"#/items/properties/speaker/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.speaker.type,parentSchema:schema53.items.properties.speaker,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.direct !== undefined){
let data3 = data0.direct;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/" + i0+"/direct",schemaPath:"#/items/properties/direct/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema53.items.properties.direct.type,parentSchema:schema53.items.properties.direct,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.gist !== undefined){
let data4 = data0.gist;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/gist",schemaPath:"#/items/properties/gist/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.gist.type,parentSchema:schema53.items.properties.gist,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.locator !== undefined){
let data5 = data0.locator;
if((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))){
const err7 = {instancePath:instancePath+"/" + i0+"/locator",schemaPath:"#/definitions/locator/type",keyword:"type",params:{type: schema43.type},message:"must be string,integer",schema:schema43.type,parentSchema:schema43,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.words !== undefined){
let data6 = data0.words;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/" + i0+"/words",schemaPath:"#/items/properties/words/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.items.properties.words.type,parentSchema:schema53.items.properties.words,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.fingerprint !== undefined){
let data7 = data0.fingerprint;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/" + i0+"/fingerprint",schemaPath:"#/items/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.fingerprint.type,parentSchema:schema53.items.properties.fingerprint,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.text !== undefined){
let data8 = data0.text;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.text.type,parentSchema:schema53.items.properties.text,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.note !== undefined){
let data9 = data0.note;
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/" + i0+"/note",schemaPath:"#/items/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.note.type,parentSchema:schema53.items.properties.note,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.items.type,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:plumbline:pack:1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schema !== undefined){
let data0 = data.schema;
if(1 !== data0){
const err4 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema11.properties.schema,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
let data2 = data.name;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.name.type,parentSchema:schema11.properties.name,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.area !== undefined){
let data3 = data.area;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/area",schemaPath:"#/properties/area/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.area.type,parentSchema:schema11.properties.area,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.languages !== undefined){
let data4 = data.languages;
if(Array.isArray(data4)){
if(data4.length < 1){
const err9 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.languages,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(!((data5 === "en") || (data5 === "vi"))){
const err10 = {instancePath:instancePath+"/languages/" + i0,schemaPath:"#/properties/languages/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.languages.items.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.languages.items.enum,parentSchema:schema11.properties.languages.items,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/languages",schemaPath:"#/properties/languages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.languages.type,parentSchema:schema11.properties.languages,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.indicators !== undefined){
if(!(validate11(data.indicators, {instancePath:instancePath+"/indicators",parentData:data,parentDataProperty:"indicators",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.subjects !== undefined){
if(!(validate16(data.subjects, {instancePath:instancePath+"/subjects",parentData:data,parentDataProperty:"subjects",rootData}))){
vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
errors = vErrors.length;
}
}
if(data.areas !== undefined){
if(!(validate22(data.areas, {instancePath:instancePath+"/areas",parentData:data,parentDataProperty:"areas",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.milestones !== undefined){
if(!(validate26(data.milestones, {instancePath:instancePath+"/milestones",parentData:data,parentDataProperty:"milestones",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
if(data.units !== undefined){
if(!(validate29(data.units, {instancePath:instancePath+"/units",parentData:data,parentDataProperty:"units",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.agents !== undefined){
if(!(validate32(data.agents, {instancePath:instancePath+"/agents",parentData:data,parentDataProperty:"agents",rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
}
if(data.instruments !== undefined){
if(!(validate36(data.instruments, {instancePath:instancePath+"/instruments",parentData:data,parentDataProperty:"instruments",rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
if(data.sources !== undefined){
let data13 = data.sources;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key1 in data13){
const _errs22 = errors;
if(typeof key1 === "string"){
if(!pattern10.test(key1)){
const err12 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$",parentSchema:schema44,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var valid4 = _errs22 === errors;
if(!valid4){
const err14 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema11.properties.sources.propertyNames,parentSchema:schema11.properties.sources,data:data13};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key2 in data13){
if(!(validate40(data13[key2], {instancePath:instancePath+"/sources/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.sources.type,parentSchema:schema11.properties.sources,data:data13};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.quotes !== undefined){
let data15 = data.quotes;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key3 in data15){
const _errs29 = errors;
if(typeof key3 === "string"){
if(!pattern10.test(key3)){
const err16 = {instancePath:instancePath+"/quotes",schemaPath:"#/definitions/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$",parentSchema:schema44,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/quotes",schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid7 = _errs29 === errors;
if(!valid7){
const err18 = {instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/propertyNames",keyword:"propertyNames",params:{propertyName: key3},message:"property name must be valid",schema:schema11.properties.quotes.propertyNames,parentSchema:schema11.properties.quotes,data:data15};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
for(const key4 in data15){
if(!(validate47(data15[key4], {instancePath:instancePath+"/quotes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data15,parentDataProperty:key4,rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/quotes",schemaPath:"#/properties/quotes/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.quotes.type,parentSchema:schema11.properties.quotes,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.texts !== undefined){
let data17 = data.texts;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key5 in data17){
const _errs36 = errors;
if(typeof key5 === "string"){
if(!pattern10.test(key5)){
const err20 = {instancePath:instancePath+"/texts",schemaPath:"#/definitions/key/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"},message:"must match pattern \""+"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$"+"\"",schema:"^[A-Za-z0-9_][A-Za-z0-9_:.+-]*$",parentSchema:schema44,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/texts",schemaPath:"#/definitions/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema44.type,parentSchema:schema44,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid10 = _errs36 === errors;
if(!valid10){
const err22 = {instancePath:instancePath+"/texts",schemaPath:"#/properties/texts/propertyNames",keyword:"propertyNames",params:{propertyName: key5},message:"property name must be valid",schema:schema11.properties.texts.propertyNames,parentSchema:schema11.properties.texts,data:data17};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
for(const key6 in data17){
let data18 = data17[key6];
if(typeof data18 !== "string"){
const err23 = {instancePath:instancePath+"/texts/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/texts/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.texts.additionalProperties.type,parentSchema:schema11.properties.texts.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/texts",schemaPath:"#/properties/texts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.texts.type,parentSchema:schema11.properties.texts,data:data17};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

const indicators = validate49;

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema13.propertyNames,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.quantity === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "quantity"},message:"must have required property '"+"quantity"+"'",schema:schema13.additionalProperties.required,parentSchema:schema13.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key2 in data0){
if(!(func2.call(schema13.additionalProperties.properties, key2))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema13.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 in data1){
if(!((key3 === "en") || (key3 === "vi"))){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.vi !== undefined){
let data3 = data1.vi;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data0["label-only"] !== undefined){
let data4 = data0["label-only"];
if(typeof data4 !== "boolean"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label-only",schemaPath:"#/additionalProperties/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.additionalProperties.properties["label-only"].type,parentSchema:schema13.additionalProperties.properties["label-only"],data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.phrase !== undefined){
let data5 = data0.phrase;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "en") || (key4 === "vi"))){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.en !== undefined){
let data6 = data5.en;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data5.vi !== undefined){
let data7 = data5.vi;
if(typeof data7 !== "string"){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data7};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.quantity !== undefined){
let data10 = data0.quantity;
if(!((((((((((data10 === "money") || (data10 === "percent")) || (data10 === "points")) || (data10 === "count")) || (data10 === "rank")) || (data10 === "ratio")) || (data10 === "times")) || (data10 === "duration")) || (data10 === "measure")) || (data10 === "bare"))){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/quantity",schemaPath:"#/additionalProperties/properties/quantity/enum",keyword:"enum",params:{allowedValues: schema13.additionalProperties.properties.quantity.enum},message:"must be equal to one of the allowed values",schema:schema13.additionalProperties.properties.quantity.enum,parentSchema:schema13.additionalProperties.properties.quantity,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.measure !== undefined){
let data11 = data0.measure;
if(!(((data11 === "level") || (data11 === "growth")) || (data11 === "share"))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/measure",schemaPath:"#/additionalProperties/properties/measure/enum",keyword:"enum",params:{allowedValues: schema13.additionalProperties.properties.measure.enum},message:"must be equal to one of the allowed values",schema:schema13.additionalProperties.properties.measure.enum,parentSchema:schema13.additionalProperties.properties.measure,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.of !== undefined){
let data12 = data0.of;
if(typeof data12 !== "string"){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/of",schemaPath:"#/additionalProperties/properties/of/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.of.type,parentSchema:schema13.additionalProperties.properties.of,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.whole !== undefined){
let data13 = data0.whole;
if(typeof data13 !== "string"){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/whole",schemaPath:"#/additionalProperties/properties/whole/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.whole.type,parentSchema:schema13.additionalProperties.properties.whole,data:data13};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data0.by !== undefined){
let data14 = data0.by;
if(typeof data14 !== "string"){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",schemaPath:"#/additionalProperties/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.by.type,parentSchema:schema13.additionalProperties.properties.by,data:data14};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data0.implicit !== undefined){
let data15 = data0.implicit;
if(typeof data15 !== "boolean"){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/implicit",schemaPath:"#/additionalProperties/properties/implicit/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema13.additionalProperties.properties.implicit.type,parentSchema:schema13.additionalProperties.properties.implicit,data:data15};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data0.among !== undefined){
let data16 = data0.among;
if(typeof data16 !== "string"){
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/among",schemaPath:"#/additionalProperties/properties/among/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.additionalProperties.properties.among.type,parentSchema:schema13.additionalProperties.properties.among,data:data16};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.additionalProperties.type,parentSchema:schema13.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const subjects = validate52;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema20.propertyNames,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate17(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema20.type,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const areas = validate54;

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema24.propertyNames,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key2 in data0){
if(!((((((key2 === "label") || (key2 === "label-only")) || (key2 === "phrase")) || (key2 === "aliases")) || (key2 === "excludes")) || (key2 === "within"))){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema24.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 in data1){
if(!((key3 === "en") || (key3 === "vi"))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.vi !== undefined){
let data3 = data1.vi;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data0["label-only"] !== undefined){
let data4 = data0["label-only"];
if(typeof data4 !== "boolean"){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label-only",schemaPath:"#/additionalProperties/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema24.additionalProperties.properties["label-only"].type,parentSchema:schema24.additionalProperties.properties["label-only"],data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.phrase !== undefined){
let data5 = data0.phrase;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "en") || (key4 === "vi"))){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data5.en !== undefined){
let data6 = data5.en;
if(typeof data6 !== "string"){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data5.vi !== undefined){
let data7 = data5.vi;
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/phrase/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.within !== undefined){
let data10 = data0.within;
if(typeof data10 !== "string"){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/within",schemaPath:"#/additionalProperties/properties/within/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema24.additionalProperties.properties.within.type,parentSchema:schema24.additionalProperties.properties.within,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.additionalProperties.type,parentSchema:schema24.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema24.type,parentSchema:schema24,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}

const milestones = validate57;

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema28.propertyNames,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
if(!(validate17(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema28.type,parentSchema:schema28,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const units = validate59;

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!((key1 === "label") || (key1 === "aliases"))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema30.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/additionalProperties/properties/label/type",keyword:"type",params:{type: schema30.additionalProperties.properties.label.type},message:"must be string,object",schema:schema30.additionalProperties.properties.label.type,parentSchema:schema30.additionalProperties.properties.label,data:data1};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key2 in data1){
if(!((key2 === "en") || (key2 === "vi"))){
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/additionalProperties/properties/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema30.additionalProperties.properties.label,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err3 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/plural/type",keyword:"type",params:{type: schema31.type},message:"must be string,object",schema:schema31.type,parentSchema:schema31,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
if(!((key3 === "one") || (key3 === "other"))){
const err4 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/plural/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data2.one !== undefined){
let data3 = data2.one;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en/one",schemaPath:"#/definitions/plural/properties/one/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.one.type,parentSchema:schema31.properties.one,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.other !== undefined){
let data4 = data2.other;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en/other",schemaPath:"#/definitions/plural/properties/other/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.other.type,parentSchema:schema31.properties.other,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data1.vi !== undefined){
let data5 = data1.vi;
if((typeof data5 !== "string") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err7 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/plural/type",keyword:"type",params:{type: schema31.type},message:"must be string,object",schema:schema31.type,parentSchema:schema31,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key4 in data5){
if(!((key4 === "one") || (key4 === "other"))){
const err8 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/plural/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data5.one !== undefined){
let data6 = data5.one;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi/one",schemaPath:"#/definitions/plural/properties/one/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.one.type,parentSchema:schema31.properties.one,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data5.other !== undefined){
let data7 = data5.other;
if(typeof data7 !== "string"){
const err10 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi/other",schemaPath:"#/definitions/plural/properties/other/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.other.type,parentSchema:schema31.properties.other,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.additionalProperties.type,parentSchema:schema30.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const agents = validate61;

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema33.propertyNames,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.kind === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema33.additionalProperties.required,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.label === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema33.additionalProperties.required,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key2 in data0){
if(!((((((key2 === "kind") || (key2 === "label")) || (key2 === "aliases")) || (key2 === "excludes")) || (key2 === "of")) || (key2 === "roles"))){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.kind !== undefined){
let data1 = data0.kind;
if(!((data1 === "person") || (data1 === "body"))){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/kind",schemaPath:"#/additionalProperties/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.additionalProperties.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.additionalProperties.properties.kind.enum,parentSchema:schema33.additionalProperties.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.label !== undefined){
let data2 = data0.label;
if((typeof data2 !== "string") && (!(data2 && typeof data2 == "object" && !Array.isArray(data2)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
if(!((key3 === "en") || (key3 === "vi"))){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.en !== undefined){
let data3 = data2.en;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.vi !== undefined){
let data4 = data2.vi;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.of !== undefined){
let data7 = data0.of;
if((typeof data7 !== "string") && (!(Array.isArray(data7)))){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/of",schemaPath:"#/additionalProperties/properties/of/type",keyword:"type",params:{type: schema33.additionalProperties.properties.of.type},message:"must be string,array",schema:schema33.additionalProperties.properties.of.type,parentSchema:schema33.additionalProperties.properties.of,data:data7};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/of/" + i0,schemaPath:"#/additionalProperties/properties/of/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.additionalProperties.properties.of.items.type,parentSchema:schema33.additionalProperties.properties.of.items,data:data8};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
if(data0.roles !== undefined){
let data9 = data0.roles;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.label === undefined){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1,schemaPath:"#/additionalProperties/properties/roles/items/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema33.additionalProperties.properties.roles.items.required,parentSchema:schema33.additionalProperties.properties.roles.items,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key4 in data10){
if(!(((key4 === "label") || (key4 === "from")) || (key4 === "to"))){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1,schemaPath:"#/additionalProperties/properties/roles/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema33.additionalProperties.properties.roles.items,data:data10};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data10.label !== undefined){
let data11 = data10.label;
if((typeof data11 !== "string") && (!(data11 && typeof data11 == "object" && !Array.isArray(data11)))){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key5 in data11){
if(!((key5 === "en") || (key5 === "vi"))){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data11.en !== undefined){
let data12 = data11.en;
if(typeof data12 !== "string"){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data11.vi !== undefined){
let data13 = data11.vi;
if(typeof data13 !== "string"){
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
if(data10.from !== undefined){
let data14 = data10.from;
if((typeof data14 !== "string") && (!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14))))){
const err19 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/from",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern6.test(data14)){
const err20 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/from",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data10.to !== undefined){
let data15 = data10.to;
if((typeof data15 !== "string") && (!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15))))){
const err21 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/to",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern6.test(data15)){
const err22 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1+"/to",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data15};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles/" + i1,schemaPath:"#/additionalProperties/properties/roles/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.additionalProperties.properties.roles.items.type,parentSchema:schema33.additionalProperties.properties.roles.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/roles",schemaPath:"#/additionalProperties/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.additionalProperties.properties.roles.type,parentSchema:schema33.additionalProperties.properties.roles,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.additionalProperties.type,parentSchema:schema33.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}

const instruments = validate64;

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath,schemaPath:"#/definitions/code/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/definitions/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.type,parentSchema:schema12,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},message:"property name must be valid",schema:schema39.propertyNames,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.label === undefined){
const err3 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'",schema:schema39.additionalProperties.required,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.source === undefined){
const err4 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema39.additionalProperties.required,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.locator === undefined){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/required",keyword:"required",params:{missingProperty: "locator"},message:"must have required property '"+"locator"+"'",schema:schema39.additionalProperties.required,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key2 in data0){
if(!(func2.call(schema39.additionalProperties.properties, key2))){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.label !== undefined){
let data1 = data0.label;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/type",keyword:"type",params:{type: schema15.type},message:"must be string,object",schema:schema15.type,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key3 in data1){
if(!((key3 === "en") || (key3 === "vi"))){
const err8 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label",schemaPath:"#/definitions/label/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema15,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.en !== undefined){
let data2 = data1.en;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/en",schemaPath:"#/definitions/label/properties/en/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.en.type,parentSchema:schema15.properties.en,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.vi !== undefined){
let data3 = data1.vi;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label/vi",schemaPath:"#/definitions/label/properties/vi/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema15.properties.vi.type,parentSchema:schema15.properties.vi,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data0["label-only"] !== undefined){
let data4 = data0["label-only"];
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/label-only",schemaPath:"#/additionalProperties/properties/label-only/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema39.additionalProperties.properties["label-only"].type,parentSchema:schema39.additionalProperties.properties["label-only"],data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.aliases !== undefined){
if(!(validate12(data0.aliases, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/aliases",parentData:data0,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.excludes !== undefined){
if(!(validate12(data0.excludes, {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/excludes",parentData:data0,parentDataProperty:"excludes",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data0.number !== undefined){
let data7 = data0.number;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
const err12 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/number",schemaPath:"#/additionalProperties/properties/number/type",keyword:"type",params:{type: schema39.additionalProperties.properties.number.type},message:"must be string,integer",schema:schema39.additionalProperties.properties.number.type,parentSchema:schema39.additionalProperties.properties.number,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.date !== undefined){
let data8 = data0.date;
if((typeof data8 !== "string") && (!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8))))){
const err13 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/date",schemaPath:"#/definitions/date/type",keyword:"type",params:{type: schema37.type},message:"must be string,integer",schema:schema37.type,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern6.test(data8)){
const err14 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/date",schemaPath:"#/definitions/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},message:"must match pattern \""+"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"+"\"",schema:"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.issuer !== undefined){
let data9 = data0.issuer;
if(typeof data9 !== "string"){
const err15 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/issuer",schemaPath:"#/additionalProperties/properties/issuer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.additionalProperties.properties.issuer.type,parentSchema:schema39.additionalProperties.properties.issuer,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data0.source !== undefined){
let data10 = data0.source;
if(typeof data10 !== "string"){
const err16 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/source",schemaPath:"#/additionalProperties/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema39.additionalProperties.properties.source.type,parentSchema:schema39.additionalProperties.properties.source,data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data0.locator !== undefined){
let data11 = data0.locator;
if((typeof data11 !== "string") && (!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11))))){
const err17 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")+"/locator",schemaPath:"#/definitions/locator/type",keyword:"type",params:{type: schema43.type},message:"must be string,integer",schema:schema43.type,parentSchema:schema43,data:data11};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.additionalProperties.type,parentSchema:schema39.additionalProperties,data:data0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}

const source = validate67;

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.csl === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "csl"},message:"must have required property '"+"csl"+"'",schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "csl") || (key0 === "aliases")) || (key0 === "observations")) || (key0 === "milestones"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.csl !== undefined){
let data0 = data.csl;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.title === undefined){
const err2 = {instancePath:instancePath+"/csl",schemaPath:"#/properties/csl/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'",schema:schema45.properties.csl.required,parentSchema:schema45.properties.csl,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.issued === undefined){
const err3 = {instancePath:instancePath+"/csl",schemaPath:"#/properties/csl/required",keyword:"required",params:{missingProperty: "issued"},message:"must have required property '"+"issued"+"'",schema:schema45.properties.csl.required,parentSchema:schema45.properties.csl,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.id !== undefined){
let data1 = data0.id;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err4 = {instancePath:instancePath+"/csl/id",schemaPath:"#/properties/csl/properties/id/type",keyword:"type",params:{type: schema45.properties.csl.properties.id.type},message:"must be string,integer",schema:schema45.properties.csl.properties.id.type,parentSchema:schema45.properties.csl.properties.id,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.type !== undefined){
let data2 = data0.type;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/csl/type",schemaPath:"#/properties/csl/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.type.type,parentSchema:schema45.properties.csl.properties.type,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.title !== undefined){
let data3 = data0.title;
if(typeof data3 !== "string"){
const err6 = {instancePath:instancePath+"/csl/title",schemaPath:"#/properties/csl/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.title.type,parentSchema:schema45.properties.csl.properties.title,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0["container-title"] !== undefined){
let data4 = data0["container-title"];
if(typeof data4 !== "string"){
const err7 = {instancePath:instancePath+"/csl/container-title",schemaPath:"#/properties/csl/properties/container-title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties["container-title"].type,parentSchema:schema45.properties.csl.properties["container-title"],data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.publisher !== undefined){
let data5 = data0.publisher;
if(typeof data5 !== "string"){
const err8 = {instancePath:instancePath+"/csl/publisher",schemaPath:"#/properties/csl/properties/publisher/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.publisher.type,parentSchema:schema45.properties.csl.properties.publisher,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.URL !== undefined){
let data6 = data0.URL;
if(typeof data6 !== "string"){
const err9 = {instancePath:instancePath+"/csl/URL",schemaPath:"#/properties/csl/properties/URL/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.URL.type,parentSchema:schema45.properties.csl.properties.URL,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.author !== undefined){
let data7 = data0.author;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.family !== undefined){
let data9 = data8.family;
if(typeof data9 !== "string"){
const err10 = {instancePath:instancePath+"/csl/author/" + i0+"/family",schemaPath:"#/properties/csl/properties/author/items/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.author.items.properties.family.type,parentSchema:schema45.properties.csl.properties.author.items.properties.family,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data8.given !== undefined){
let data10 = data8.given;
if(typeof data10 !== "string"){
const err11 = {instancePath:instancePath+"/csl/author/" + i0+"/given",schemaPath:"#/properties/csl/properties/author/items/properties/given/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.author.items.properties.given.type,parentSchema:schema45.properties.csl.properties.author.items.properties.given,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data8.literal !== undefined){
let data11 = data8.literal;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/csl/author/" + i0+"/literal",schemaPath:"#/properties/csl/properties/author/items/properties/literal/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema45.properties.csl.properties.author.items.properties.literal.type,parentSchema:schema45.properties.csl.properties.author.items.properties.literal,data:data11};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/csl/author/" + i0,schemaPath:"#/properties/csl/properties/author/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.csl.properties.author.items.type,parentSchema:schema45.properties.csl.properties.author.items,data:data8};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/csl/author",schemaPath:"#/properties/csl/properties/author/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.csl.properties.author.type,parentSchema:schema45.properties.csl.properties.author,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data0.issued !== undefined){
let data12 = data0.issued;
if(((typeof data12 !== "string") && (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12))))) && (!(data12 && typeof data12 == "object" && !Array.isArray(data12)))){
const err15 = {instancePath:instancePath+"/csl/issued",schemaPath:"#/properties/csl/properties/issued/type",keyword:"type",params:{type: schema45.properties.csl.properties.issued.type},message:"must be string,integer,object",schema:schema45.properties.csl.properties.issued.type,parentSchema:schema45.properties.csl.properties.issued,data:data12};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/csl",schemaPath:"#/properties/csl/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.properties.csl.type,parentSchema:schema45.properties.csl,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.aliases !== undefined){
if(!(validate12(data.aliases, {instancePath:instancePath+"/aliases",parentData:data,parentDataProperty:"aliases",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.observations !== undefined){
let data14 = data.observations;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
if(!(validate42(data14[i1], {instancePath:instancePath+"/observations/" + i1,parentData:data14,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/observations",schemaPath:"#/properties/observations/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.observations.type,parentSchema:schema45.properties.observations,data:data14};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.milestones !== undefined){
let data16 = data.milestones;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
if(!(validate44(data16[i2], {instancePath:instancePath+"/milestones/" + i2,parentData:data16,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/milestones",schemaPath:"#/properties/milestones/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema45.properties.milestones.type,parentSchema:schema45.properties.milestones,data:data16};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const quotes = validate71;

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.id === undefined){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema53.items.required,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.locator === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "locator"},message:"must have required property '"+"locator"+"'",schema:schema53.items.required,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!(func2.call(schema53.items.properties, key0))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.id !== undefined){
let data1 = data0.id;
if((typeof data1 !== "string") && (!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1))))){
const err3 = {instancePath:instancePath+"/" + i0+"/id",schemaPath:"#/items/properties/id/type",keyword:"type",params:{type: schema53.items.properties.id.type},message:"must be string,integer",schema:schema53.items.properties.id.type,parentSchema:schema53.items.properties.id,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.speaker !== undefined){
let data2 = data0.speaker;
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/" + i0+"/speaker",schemaPath:"#/items/properties/speaker/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.speaker.type,parentSchema:schema53.items.properties.speaker,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.direct !== undefined){
let data3 = data0.direct;
if(typeof data3 !== "boolean"){
const err5 = {instancePath:instancePath+"/" + i0+"/direct",schemaPath:"#/items/properties/direct/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema53.items.properties.direct.type,parentSchema:schema53.items.properties.direct,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.gist !== undefined){
let data4 = data0.gist;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/" + i0+"/gist",schemaPath:"#/items/properties/gist/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.gist.type,parentSchema:schema53.items.properties.gist,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.locator !== undefined){
let data5 = data0.locator;
if((typeof data5 !== "string") && (!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5))))){
const err7 = {instancePath:instancePath+"/" + i0+"/locator",schemaPath:"#/definitions/locator/type",keyword:"type",params:{type: schema43.type},message:"must be string,integer",schema:schema43.type,parentSchema:schema43,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.words !== undefined){
let data6 = data0.words;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err8 = {instancePath:instancePath+"/" + i0+"/words",schemaPath:"#/items/properties/words/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema53.items.properties.words.type,parentSchema:schema53.items.properties.words,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data0.fingerprint !== undefined){
let data7 = data0.fingerprint;
if(typeof data7 !== "string"){
const err9 = {instancePath:instancePath+"/" + i0+"/fingerprint",schemaPath:"#/items/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.fingerprint.type,parentSchema:schema53.items.properties.fingerprint,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.text !== undefined){
let data8 = data0.text;
if(typeof data8 !== "string"){
const err10 = {instancePath:instancePath+"/" + i0+"/text",schemaPath:"#/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.text.type,parentSchema:schema53.items.properties.text,data:data8};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.note !== undefined){
let data9 = data0.note;
if(typeof data9 !== "string"){
const err11 = {instancePath:instancePath+"/" + i0+"/note",schemaPath:"#/items/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.items.properties.note.type,parentSchema:schema53.items.properties.note,data:data9};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema53.items.type,parentSchema:schema53.items,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}

export const descriptions = {"schema":"The version of this format.","name":"What the pack is about.","languages":"The languages of its labels; a label given as plain text is in the first.","indicators":"Code: what is measured.","subjects":"Code: what a figure is about.","areas":"Code: a place.","milestones":"Code: a state to be reached that has no number.","units":"Counted noun: what it is called.","agents":"Code: a person or a body.","instruments":"Code: a resolution, decision, directive, law or programme.","sources":"Citation key: source.","quotes":"Citation key of the source: its words.","texts":"Citation key of the source: its whole text.","label":"What it is called: plain text in the pack's first language, or one text for each language.","label-only":"The label is for messages, and no alias.","excludes":"Longer phrases that contain an alias and mean something else.","quantity":"What kind of number states it.","measure":"level unless told; growth is the change of another indicator, share a part of a whole.","whole":"For a share: the subject it is a part of, where that is always the same.","implicit":"The subject's name alone states it, after a number: 70,000 digital technology firms.","among":"For a rank: the area it is ranked in; world unless told.","within":"The area it lies in.","from":"2023, 2023-06 or 2023-06-14, as exact as it is known.","to":"2023, 2023-06 or 2023-06-14, as exact as it is known.","number":"As it is cited: 50-NQ/TW.","date":"2023, 2023-06 or 2023-06-14, as exact as it is known.","source":"The citation key of the source that tells of it.","locator":"Where in the source it stands: paragraph 8.","csl":"The bibliographic record, in the fields of CSL-JSON.","issued":"The date of publication: 2023-02-02, or date-parts: [[2023, 2, 2]].","series":"indicator.subject, or indicator.subject.area; the unit comes from the value.","period":"2022, 2023-Q1, 2023-S1, 2023-04, a span 2023/2025, or null for a fact without a period.","value":"As people write it: 148 billion USD; at least 50 %; 6–6.5 %; 80,000 enterprises; rank 2; 2.5 times.","revises":"It revises what an earlier publication has for the same period.","milestone":"A code of milestones.yaml.","speaker":"The agent who said it.","direct":"It stands in quotation marks in the source.","gist":"What is said, in your own words.","words":"How many words it has.","fingerprint":"Hashes of its runs of five words, as plumbline kb add writes them.","text":"The words themselves, in place of words and fingerprint."};
export const validators = { pack, indicators, subjects, areas, milestones, units, agents, instruments, source, quotes };
